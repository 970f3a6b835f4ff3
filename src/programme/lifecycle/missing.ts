// What a case still lacks before its people can leave, as far as the registry knows; each with where it is put right.
// Proposes, never decides: a person may know better.

import { problem, type Problem } from '../../kernel/problem';
import { MODULE_KEYS, NEEDED } from '../counselling/codes';
import { INTERVIEW_DIFFERENCES } from '../counselling/differences';
import type { InterviewRow } from '../counselling/tables';
import type { NotificationRow } from '../notifications/tables';
import { lastWord } from '../cases/last-word';
import type { PairRow } from '../cases/pairs';
import { ORIGINAL_KINDS } from '../cases/original-codes';
import { paperRemarks, type PaperFacts } from '../documents/paper-remarks';
import type { MovementRow } from '../travel/tables';
import { isInOurHands, type OriginalRow } from '../cases/originals';
import type { CaseRow, ConsentRow, PersonRow } from '../cases/tables';
import { NOT_TRAVELLING } from '../travel/codes';
import type { Rider } from '../travel/riders';
import type { WaitingItem } from '../intake/responses';

export interface CaseFacts extends PaperFacts {
  readonly row: CaseRow;
  readonly consents: readonly ConsentRow[];
  readonly notices: readonly NotificationRow[];
  readonly pairs: readonly PairRow[];
  readonly originals: readonly OriginalRow[];
  readonly interviews: readonly Pick<InterviewRow, 'person' | 'module' | 'state'>[];
  /** Whom movements list of the case. */
  readonly riders: readonly Pick<Rider, 'movement' | 'person'>[];
  /** Open items about the case and its people. */
  readonly waiting: readonly Pick<WaitingItem, 'kind' | 'row' | 'problems'>[];
}

export function missingIn(facts: CaseFacts): Problem[] {
  const { row, papers, consents, movements, notices } = facts;
  // Of whoever withdrew nothing is wanted.
  const people = facts.people.filter(({ status }) => status !== 'withdrawn');
  const lacking = (code: string, has: (person: PersonRow) => boolean): Problem[] => {
    const without = people.filter((person) => !has(person));
    if (without.length === 0) return [];
    const who = without.map(({ initials }) => initials).join(' · ');
    return [problem(code, null, { count: without.length, all: people.length, who })];
  };
  const planned = movements.filter(({ state }) => state === 'planned');
  const unsent = notices.filter(({ state }) => ['preparing', 'draft', 'held', 'gone'].includes(state));
  return [
    ...(row.office === null ? [problem('case.lacks-office')] : []),
    ...(row.officer === null ? [problem('case.lacks-officer')] : []),
    ...(isToCompare(facts) ? [problem('case.lacks-comparison')] : []),
    ...lacking('case.lacks-birth-date', (person) => birthDateIs(facts, person) !== 'missing'),
    ...lacking('case.birth-date-undecided', (person) => birthDateIs(facts, person) !== 'undecided'),
    ...lacking('case.birth-date-refused', (person) => birthDateIs(facts, person) !== 'refused'),
    ...lacking('case.lacks-paper', ({ id }) => papers.some(({ person }) => person === id)),
    ...lacking('case.lacks-consent', ({ id }) => lastWord(consents, id) !== null),
    ...lacking('case.lacks-modules', (person) => !isHalfHeard(facts, person)),
    ...(movements.length === 0 && people.length > 0 ? [problem('case.lacks-movement')] : []),
    ...planned.flatMap((movement) => stillListed(facts, movement)),
    ...planned
      .filter(({ id }) => !notices.some(({ movement }) => movement === id))
      .map(({ code }) => problem('case.lacks-notice', null, { movement: code })),
    ...unsent.map(({ folio, staleBasis }) =>
      problem(staleBasis === null ? 'case.lacks-sending' : 'case.lacks-new-draft', null, { folio }),
    ),
    ...inOurHands(facts),
    ...paperRemarks(facts),
  ];
}

/** Whoever will not travel is to be taken out of the movement: its count, and its notice, wait for that. */
function stillListed({ people, riders }: CaseFacts, { id, code }: MovementRow): Problem[] {
  const out = people
    .filter(({ status }) => NOT_TRAVELLING.includes(status))
    .filter((each) => riders.some(({ movement, person }) => movement === id && person === each.id));
  if (out.length === 0) return [];
  return [problem('case.still-listed', null, { movement: code, who: out.map(({ initials }) => initials).join(' · ') })];
}

/** A date that was said or typed and waits for a person is not asked for once more. */
function birthDateIs({ waiting }: CaseFacts, { id, birthDate }: PersonRow) {
  if (birthDate !== null) return 'known';
  const about = waiting.filter(
    ({ row, problems }) =>
      row === id && ((problems ?? []) as readonly Problem[]).some(({ field }) => field === 'birthDate'),
  );
  if (about.length === 0) return 'missing';
  return about.some(({ kind }) => kind === INTERVIEW_DIFFERENCES) ? 'undecided' : 'refused';
}

/** Counts as interviewed, and was not asked all of it. */
function isHalfHeard({ interviews }: CaseFacts, { id }: PersonRow): boolean {
  const received = interviews.filter(({ person, state }) => person === id && state === 'received');
  const lacks = (key: string): boolean => received.every(({ module }) => module !== key);
  return !NEEDED.some(lacks) && MODULE_KEYS.some(lacks);
}

/** Right after its application a case has a note of whom it resembles and no pairs yet. */
const isToCompare = ({ row, pairs }: CaseFacts): boolean =>
  pairs.length === 0 ? row.duplicates !== null : pairs.some(({ state }) => state === 'open');

/** Papers to be given back, at the latest before the person who needs them is gone. */
function inOurHands({ originals, movements }: CaseFacts): Problem[] {
  const dates = movements.flatMap(({ state, departsOn }) =>
    state === 'planned' && departsOn !== null ? [departsOn] : [],
  );
  const [date] = dates.sort();
  return originals.filter(isInOurHands).map(({ kind, initials, receipt }) => {
    const params = { what: ORIGINAL_KINDS[kind], who: initials ?? '', receipt };
    return date === undefined
      ? problem('case.original-here', null, params)
      : problem('case.original-before-departure', null, { ...params, date });
  });
}
