// Papers of people that are in our hands: from whom, for what, where they are kept and who answers for them, until they
// are given back.
// INVARIANT: a paper that was not given back stays in the working tab, also when its case is closed.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { LONGEST_INITIALS } from './initials';
import { CONFIRMED_BY, GIVEN_BACK_TO, ORIGINAL_KINDS, PURPOSES, RECEIVED_FROM } from './original-codes';

const open = { sensitivity: 'open' } as const;
const asked = { ...open, required: true } as const;
const found = { ...asked, indexed: true } as const;

export const originals = defineTable({
  key: 'originals',
  title: 'Originales en custodia',
  about: 'Un documento original que la oficina tiene en sus manos y debe devolver.',
  book: registro,
  archive: 'Originales devueltos de casos cerrados',
  columns: {
    receipt: { kind: 'text', maxLength: 24, label: 'Recibo', ...found },
    case: { kind: 'text', maxLength: 24, label: 'Caso', ...found, leadsTo: { page: 'caso', arg: 'case' } },
    person: { kind: 'text', maxLength: 40, label: 'Persona', ...found },
    initials: { kind: 'text', maxLength: LONGEST_INITIALS, label: 'Iniciales', ...open, indexed: true },
    office: { kind: 'ref', table: 'offices', label: 'Oficina', ...open, indexed: true },
    kind: { kind: 'choice', codes: ORIGINAL_KINDS, label: 'Qué es', ...found },
    document: { kind: 'ref', table: 'identityDocuments', label: 'Documento anotado', ...open, indexed: true },
    what: { kind: 'text', maxLength: 120, label: 'Señas', sensitivity: 'personal' },
    receivedOn: { kind: 'date', label: 'Recibido el', ...found },
    receivedBy: { kind: 'email', label: 'Lo recibió', ...asked },
    receivedFrom: { kind: 'choice', codes: RECEIVED_FROM, label: 'Lo entregó', ...asked },
    purpose: { kind: 'choice', codes: PURPOSES, label: 'Para qué', ...asked },
    place: { kind: 'text', maxLength: 120, label: 'Dónde se guarda', ...asked },
    keeper: { kind: 'email', label: 'Lo tiene a su cargo', ...found },
    givenBackOn: { kind: 'date', label: 'Devuelto el', ...open, indexed: true },
    givenBackBy: { kind: 'email', label: 'Lo devolvió', ...open },
    givenBackTo: { kind: 'choice', codes: GIVEN_BACK_TO, label: 'Devuelto a', ...open },
    confirmedBy: { kind: 'choice', codes: CONFIRMED_BY, label: 'Recibió con', ...open },
  },
});
export type OriginalRow = RowOf<typeof originals>;

export const isInOurHands = ({ givenBackOn }: Pick<OriginalRow, 'givenBackOn'>): boolean => givenBackOn === null;
