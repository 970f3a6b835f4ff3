// Two people write the same movement: what each keeps when the second one saves.

import { draftOf, newSegment, type MovementDraft } from '../../src/ui/movimiento/draft';
import { rebase } from '../../src/ui/movimiento/rebase';
import type { MovementPageView } from '../../src/ui/movimiento/view';

const fields = {
  mode: 'air',
  carrier: null,
  service: 'AI 431',
  origin: 'TAP',
  departsAt: '2026-12-03T07:40',
  destination: 'MEX',
  arrivesAt: '2026-12-03T09:35',
  transfer: false,
};

const shown = (change: { readonly seal?: string; readonly note?: string; readonly segments?: readonly object[] } = {}): MovementDraft => {
  const { seal = 'seal-1', note = null, segments = [{ id: 'segment-1', seal: 'seal-1', fields }] } = change;
  const own = { office: 'office-tap', kind: 'family', expected: 3, note };
  const form = { id: 'movement-1', seal, code: 'MX-MOV-2026-0001', state: 'planned', folder: null, fields: own, segments, travellers: [] };
  return draftOf({ open: { form } as unknown as MovementPageView['open'], office: null });
};

const editedFirst = (draft: MovementDraft, part: object): MovementDraft => ({
  ...draft,
  segments: draft.segments.map((segment, at) => (at === 0 ? { ...segment, ...part } : segment)),
});

describe('rebase', () => {
  it('follows the colleague where this person touched nothing', () => {
    const begun = shown();
    const fresh = shown({ seal: 'seal-2', note: 'Lleva la camioneta Luis' });

    expect(rebase(begun, { ...begun, expected: '4' }, fresh)).toMatchObject({
      seal: 'seal-2',
      note: 'Lleva la camioneta Luis',
      expected: '4',
    });
  });

  it('keeps what both changed as this person has it, under the colleague’s seal', () => {
    const begun = shown();
    const fresh = shown({ segments: [{ id: 'segment-1', seal: 'seal-2', fields: { ...fields, service: 'AI 999' } }] });

    const { segments } = rebase(begun, editedFirst(begun, { service: 'AI 500' }), fresh);

    expect(segments[0]).toMatchObject({ service: 'AI 500', seal: 'seal-2', seen: { service: 'AI 999' } });
  });

  it('keeps a new segment, and shows the one that the colleague added', () => {
    const begun = shown();
    const mine = { ...begun, segments: [...begun.segments, newSegment(begun.segments)] };
    const added = { id: 'segment-2', seal: 'seal-1', fields: { ...fields, origin: 'MEX', destination: 'SAP' } };
    const fresh = shown({ segments: [{ id: 'segment-1', seal: 'seal-1', fields }, added] });

    expect(rebase(begun, mine, fresh).segments.map(({ id, origin }) => [id, origin])).toEqual([
      ['segment-1', 'TAP'],
      [null, 'MEX'],
      ['segment-2', 'MEX'],
    ]);
  });

  it('lets an untouched segment go with the colleague, and keeps one that was written in as new', () => {
    const begun = shown();
    const fresh = shown({ segments: [] });

    expect(rebase(begun, begun, fresh).segments).toEqual([]);
    expect(rebase(begun, editedFirst(begun, { carrier: 'Inventada' }), fresh).segments).toEqual([
      expect.objectContaining({ id: null, seal: null, carrier: 'Inventada' }),
    ]);
  });

  it('shows again what this person took out and the colleague changed', () => {
    const begun = shown();
    const mine = { ...begun, segments: [], removed: [{ id: 'segment-1', seal: 'seal-1' }] };
    const changed = shown({ segments: [{ id: 'segment-1', seal: 'seal-2', fields: { ...fields, service: 'AI 999' } }] });

    expect(rebase(begun, mine, shown())).toMatchObject({ segments: [], removed: [{ id: 'segment-1' }] });
    expect(rebase(begun, mine, changed)).toMatchObject({ segments: [{ id: 'segment-1', service: 'AI 999' }], removed: [] });
  });
});
