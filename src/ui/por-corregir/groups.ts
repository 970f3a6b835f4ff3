// Waiting items by kind, in the order in which a person would take them.

import { sheetWaiting } from '../../messages/es/waiting';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { mayPassLater, TYPED_ROW, TYPED_VALUE } from '../../kernel/typing/rules';
import { STRUCTURE } from '../../kernel/structure/look';
import { APPLICATION_PROBLEMS, APPLICATION_REVIEW } from '../../programme/intake/responses';
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
  'typed-meanwhile',
  'rows-moved',
  ...Object.keys(NOTICE_DOUBTS),
  'effect',
  OVERDUE_EFFECT,
];

/** Oldest first inside each group. */
export function groupsOf(items: readonly OpenItem[], notices: readonly Notice[]): WaitingGroup[] {
  const found = [...new Set(items.map(groupKey))];
  const place = (key: string): number => (ORDER.indexOf(kindIn(key)) + ORDER.length + 1) % (ORDER.length + 1);
  return found
    .sort((a, b) => place(a) - place(b))
    .map((key) => {
      const own = items.filter((item) => groupKey(item) === key).sort((a, b) => (a.since < b.since ? -1 : 1));
      return { kind: key, ...wordsFor(key), way: wayFor(key), lines: own.map((item) => lineOf(item, notices)) };
    });
}

const GUARDED = ':guarded';
const groupKey = ({ kind, guarded }: OpenItem): string => (guarded ? kind + GUARDED : kind);
const kindIn = (key: string): string => key.replace(GUARDED, '');

function wayFor(key: string): GroupWay {
  if (kindIn(key) === OVERDUE_EFFECT) return 'watch';
  if (kindIn(key) === STRUCTURE) return 'watch';
  if (TYPED.includes(kindIn(key))) return key.endsWith(GUARDED) ? 'typedGuarded' : 'typed';
  if (key.endsWith(GUARDED)) return 'settleGuarded';
  if (key === APPLICATION_REVIEW) return 'review';
  return key === APPLICATION_PROBLEMS ? 'correct' : 'settle';
}

function wordsFor(key: string): { readonly title: string; readonly whatToDo: string } {
  const { title, whatToDo } = kindWords(kindIn(key));
  return { title: key.endsWith(GUARDED) ? `${title} · ${texts.guardedGroup}` : title, whatToDo };
}

function lineOf({ id, kind, since, days, table, row, problems }: OpenItem, notices: readonly Notice[]): WaitingLine {
  const notice = table === notifications.key ? notices.find((each) => each.id === row) : undefined;
  const place = notice?.folio ?? placeOf({ kind, table, row });
  const isInSheet = kind in sheetWaiting && row !== null;
  const may = { use: mayPassLater(problems), leave: kind !== TYPED_ROW };
  const typed = isInSheet && table !== null && TYPED.includes(kind) ? { table, row, may } : null;
  return { id, since, days, place, leadsTo: wayTo(kind, notice), problems, typed };
}

function wayTo(kind: string, notice: Notice | undefined): WaitingLine['leadsTo'] {
  if (kind === STRUCTURE) return { page: 'estructura', args: {} };
  return notice === undefined ? null : { page: 'aviso', args: { movement: notice.movement, mission: notice.mission } };
}
