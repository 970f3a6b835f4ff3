// A saved movement in the shape in which the page shows it and sends it back: the mirror of `movement-input.ts`.
// The page keeps `fields` as they came and returns them as `seen` beside what its person made of them.

import type { Assistance } from './codes';
import type { MovementFields, SegmentFields, TravellerFields } from './movement-input';
import type { MovementView, TravellerView } from './movement-view';
import type { MovementRow, SegmentRow } from './tables';

export interface ShownRow<F> {
  readonly id: string;
  readonly seal: string;
  readonly fields: F;
}

export interface MovementForm extends ShownRow<MovementFields> {
  readonly code: string;
  readonly state: MovementRow['state'];
  readonly folder: string | null;
  readonly segments: readonly ShownRow<SegmentFields>[];
  readonly travellers: readonly ShownRow<TravellerFields>[];
}

export function movementForm({ movement, travellers }: MovementView, segments: readonly SegmentRow[]): MovementForm {
  const { id, seal, code, state, folder, office, kind, expected, note } = movement;
  const own = segments.filter((row) => row.movement === id).sort((a, b) => a.order - b.order);
  return {
    id,
    seal,
    code,
    state,
    folder,
    fields: { office, kind, expected, note },
    segments: own.map((row) => ({ id: row.id, seal: row.seal, fields: segmentFields(row) })),
    travellers: travellers.map((view) => ({ id: view.row.id, seal: view.row.seal, fields: travellerFields(view) })),
  };
}

const segmentFields = (row: SegmentRow): SegmentFields => {
  const { mode, carrier, service, origin, departsAt, destination, arrivesAt, transfer } = row;
  return { mode, carrier, service, origin, departsAt, destination, arrivesAt, transfer };
};

const travellerFields = ({ row, consent }: TravellerView): TravellerFields => ({
  person: row.person,
  document: row.document === null ? null : { id: row.document },
  residence: row.residence,
  assistance: [...(row.assistance ?? [])] as Assistance[],
  consent: consent === null ? null : { given: consent.given, how: consent.how, date: consent.date },
});
