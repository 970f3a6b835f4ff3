// Two people who may be one: why somebody should look, what a person decided about it, when and who. One row for each
// pair; the other side of a closed case is the case alone, for history no longer tells its people apart.
// INVARIANT: a row names people by their IDs and reasons by code; never a name, a telephone, a date of birth or a paper.

import { defineTable, type RowOf } from '../../kernel/table';
import type { Tone } from '../../kernel/tone';
import { registro } from '../books';
import { DUPLICATE_REASONS, duplicatesText, byCase } from './duplicates';

export const DECISIONS = {
  same: 'Es la misma persona',
  different: 'No es la misma',
  unsure: 'No se sabe',
} as const;
export type PairDecision = keyof typeof DECISIONS;

export const PAIR_STATES = { open: 'Por comparar', ...DECISIONS } as const;
export type PairState = keyof typeof PAIR_STATES;

export const PAIR_TONES: Readonly<Record<PairState, Tone>> = {
  open: 'attention',
  same: 'attention',
  different: 'quiet',
  unsure: 'going',
};

const open = 'open' as const;

export const duplicatePairs = defineTable({
  key: 'duplicatePairs',
  title: 'Posibles duplicados',
  about: 'Dos personas que podrían ser una sola, y lo que alguien decidió al compararlas.',
  book: registro,
  archive: 'Duplicados de casos cerrados',
  columns: {
    case: {
      kind: 'text',
      maxLength: 24,
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      leadsTo: { page: 'caso', arg: 'case' },
    },
    person: { kind: 'text', maxLength: 40, label: 'Persona', sensitivity: open, required: true, indexed: true },
    otherCase: {
      kind: 'text',
      maxLength: 24,
      label: 'Otro caso',
      sensitivity: open,
      required: true,
      indexed: true,
      leadsTo: { page: 'caso', arg: 'case' },
    },
    otherPerson: {
      kind: 'text',
      maxLength: 40,
      label: 'Otra persona',
      help: 'Vacía si ese caso ya estaba cerrado cuando se encontró.',
      sensitivity: open,
      indexed: true,
    },
    reasons: {
      kind: 'choices',
      codes: DUPLICATE_REASONS,
      label: 'En qué se parecen',
      sensitivity: open,
      indexed: true,
      width: 280,
    },
    state: {
      kind: 'choice',
      codes: PAIR_STATES,
      tones: PAIR_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    foundOn: { kind: 'date', label: 'Se encontró el', sensitivity: open, required: true, indexed: true },
    decision: { kind: 'choice', codes: DECISIONS, label: 'Lo decidido', sensitivity: open, indexed: true },
    weighed: {
      kind: 'choices',
      codes: DUPLICATE_REASONS,
      label: 'Motivos que se compararon',
      help: 'Por estos motivos no se vuelve a preguntar; por uno nuevo, sí.',
      sensitivity: open,
      indexed: true,
      width: 280,
    },
    decidedBy: { kind: 'email', label: 'Lo decidió', sensitivity: open },
    decidedOn: { kind: 'date', label: 'Se decidió el', sensitivity: open },
    note: { kind: 'paragraph', maxLength: 2_000, label: 'Nota', sensitivity: 'personal' },
  },
});
export type PairRow = RowOf<typeof duplicatePairs>;

/** What is known of a pair without reading it whole. */
export type Pair = Pick<PairRow, 'case' | 'person' | 'otherCase' | 'otherPerson' | 'reasons' | 'state'>;

/** A decision stands until there is a reason that nobody had weighed; that two are one needs no further reason. */
export function stateOf({ decision, reasons, weighed }: Pick<PairRow, 'decision' | 'reasons' | 'weighed'>): PairState {
  const isNew = (reasons ?? []).some((reason) => !(weighed ?? []).includes(reason));
  return decision === null || (isNew && decision !== 'same') ? 'open' : decision;
}

export interface Side {
  /** Number of the case. */
  readonly case: string;
  readonly person: string | null;
}

export const sidesOf = (pair: Pick<Pair, 'case' | 'person' | 'otherCase' | 'otherPerson'>): [Side, Side] => [
  { case: pair.case, person: pair.person },
  { case: pair.otherCase, person: pair.otherPerson },
];

/** The side that is not this person's; undefined for a pair of others. */
export function otherSide(pair: Pair, person: string): Side | undefined {
  const [one, other] = sidesOf(pair);
  return one.person === person ? other : other.person === person ? one : undefined;
}

/** A pair as it is seen from one of its cases; undefined from any other. */
export function seenFrom(pair: Pair, number: string): Side | undefined {
  const [one, other] = sidesOf(pair);
  return one.case === number ? other : other.case === number ? one : undefined;
}

/** What the case's row says of its pairs: what nobody is sure of, and who was found to be one person twice. */
export function textOf(pairs: readonly Pair[], number: string, isOpen: (number: string) => boolean): string | null {
  const seen = pairs.flatMap(({ state, reasons, ...pair }) => {
    const other = seenFrom({ state, reasons, ...pair }, number);
    return other === undefined
      ? []
      : [{ state, reasons: reasons ?? [], case: other.case, closed: !isOpen(other.case) }];
  });
  const same = seen.filter(({ state, closed }) => state === 'same' && !closed);
  const resembling = seen.filter(({ state }) => state === 'open' || state === 'unsure');
  const lines = [
    ...byCase(same).map((each) => `${each.case}: ${PAIR_STATES.same.toLowerCase()}`),
    ...(resembling.length === 0 ? [] : [duplicatesText(byCase(resembling))]),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}
