// Waiting items by kind, in the order in which a person would take them.

import { interviewWaiting } from '../../messages/es/counselling';
import { itemTexts, sheetWaiting } from '../../messages/es/waiting';
import type { Say } from '../../kernel/problem';
import { mayPassLater, TYPED_ROW, TYPED_VALUE } from '../../kernel/typing/rules';
import { FORM } from '../../kernel/forms/look';
import { STRUCTURE } from '../../kernel/structure/look';
import { APPLICATION_PROBLEMS, APPLICATION_REVIEW } from '../../programme/intake/responses';
import { INTERVIEW_DIFFERENCES } from '../../programme/counselling/differences';
import { INTERVIEW_RESPONSE } from '../../programme/counselling/held-response';
import { NOTICE_DOUBTS } from '../../programme/notifications/doubts';
import { notifications } from '../../programme/notifications/tables';
import type { SpokenProblem } from '../served';
import { kindWords, OVERDUE_EFFECT, placeOf } from './words';
import type { GroupWay, WaitingGroup, WaitingLine } from './view';

export interface OpenItem {
  readonly id: string;
  readonly kind: string;
  /** Stands in the book Protección. */
  readonly guarded: boolean;
  readonly since: string;
  readonly days: number;
  readonly table: string | null;
  readonly row: string | null;
  readonly problems: readonly SpokenProblem[];
}

interface Notice {
  readonly id: string;
  readonly folio: string;
  readonly movement: string;
  readonly mission: string;
}

const TYPED = [TYPED_VALUE, TYPED_ROW];
const ORDER = [
  APPLICATION_PROBLEMS,
  APPLICATION_REVIEW,
  ...TYPED,
  STRUCTURE,
  ...Object.keys(interviewWaiting),
  FORM,
  'typed-meanwhile',
  'rows-moved',
  ...Object.keys(NOTICE_DOUBTS),
  'effect',
  OVERDUE_EFFECT,
];

/** Oldest first inside each group. */
export function groupsOf(items: readonly OpenItem[], notices: readonly Notice[], say: Say): WaitingGroup[] {
  const found = [...new Set(items.map(groupKey))];
  const place = (key: string): number => (ORDER.indexOf(kindIn(key)) + ORDER.length + 1) % (ORDER.length + 1);
  return found
    .sort((a, b) => place(a) - place(b))
    .map((key) => {
      const own = items.filter((item) => groupKey(item) === key).sort((a, b) => (a.since < b.since ? -1 : 1));
      return {
        kind: key,
        ...wordsFor(key, say),
        way: wayFor(key),
        lines: own.map((item) => lineOf(item, notices, say)),
      };
    });
}

const GUARDED = ':guarded';
const groupKey = ({ kind, guarded }: OpenItem): string => (guarded ? kind + GUARDED : kind);
const kindIn = (key: string): string => key.replace(GUARDED, '');

function wayFor(key: string): GroupWay {
  if (kindIn(key) === OVERDUE_EFFECT) return 'watch';
  if ([STRUCTURE, FORM, INTERVIEW_DIFFERENCES].includes(kindIn(key))) return 'watch';
  if (TYPED.includes(kindIn(key))) return key.endsWith(GUARDED) ? 'typedGuarded' : 'typed';
  if (key.endsWith(GUARDED)) return 'settleGuarded';
  if (key === APPLICATION_REVIEW) return 'review';
  if (key === INTERVIEW_RESPONSE) return 'retry';
  return key === APPLICATION_PROBLEMS ? 'correct' : 'settle';
}

function wordsFor(key: string, say: Say): { readonly title: string; readonly whatToDo: string } {
  const words = kindWords(kindIn(key));
  const title = say(words.title);
  const isGuarded = key.endsWith(GUARDED);
  return { title: isGuarded ? `${title} · ${say(itemTexts.guardedGroup)}` : title, whatToDo: say(words.whatToDo) };
}

function lineOf(
  { id, kind, since, days, table, row, problems }: OpenItem,
  notices: readonly Notice[],
  say: Say,
): WaitingLine {
  const notice = table === notifications.key ? notices.find((each) => each.id === row) : undefined;
  const place = notice?.folio ?? placeOf({ kind, table, row }, say);
  const isInSheet = kind in sheetWaiting && row !== null;
  const may = { use: mayPassLater(problems), leave: kind !== TYPED_ROW };
  const typed = isInSheet && table !== null && TYPED.includes(kind) ? { table, row, may } : null;
  return { id, since, days, place, leadsTo: wayTo({ kind, row }, notice), problems, typed };
}

const PERSON = /^.+-P\d+/;

function wayTo({ kind, row }: Pick<OpenItem, 'kind' | 'row'>, notice: Notice | undefined): WaitingLine['leadsTo'] {
  if ([STRUCTURE, FORM].includes(kind)) return { page: 'estructura', args: {} };
  // An answer's row in Protección is named after its person.
  const person = kind in interviewWaiting ? (PERSON.exec(row ?? '')?.[0] ?? null) : null;
  if (person !== null) return { page: 'entrevista', args: { person } };
  return notice === undefined ? null : { page: 'aviso', args: { movement: notice.movement, mission: notice.mission } };
}
