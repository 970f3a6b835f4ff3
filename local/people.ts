// What people do in Google's own screens, bound to one world: answering forms, looking through Drive, reading and
// sending mail, typing in sheets. It adds to the services' person side only what no service can do alone: a
// submitted form sets off its triggers, an opened spreadsheet and its menu run the script bound to it.
// INVARIANT: each act is done whole or not at all, and in turn with other processes.

import type { BoundHost, Clicked, OpenedBook } from './run/bound';
import { clickMenu, openBook } from './run/bound';
import type { RunResult } from './run/run';
import type { SheetEvent } from './run/sheet-events';
import {
  accessTo,
  getFile,
  locate,
  moveFile,
  putFile,
  restoreFile,
  trashFile,
  trashOf,
  tree,
} from './services/drive/person';
import { sharingMails } from './services/drive/sharing';
import {
  addItem,
  deleteItem,
  editItem,
  editorOf,
  editSettings,
  leadTo,
  moveItem,
  setAudience,
} from './services/forms/editing';
import { listForms } from './services/forms/form-list';
import { answerPage, openForm, submitForm } from './services/forms/person';
import type { GivenAnswers } from './services/forms/person';
import { outsideMails } from './services/gmail/delivery';
import { answer, autoReply, bounce, outsideEml, receive } from './services/gmail/outside';
import {
  attachmentOf,
  discardDraft,
  editDraft,
  emlOf,
  htmlOf,
  listMail,
  markRead,
  replyTo,
  sendDraft,
  showMail,
} from './services/gmail/person';
import { cancelSchedule, scheduleDraft } from './services/gmail/scheduled';
import { clearRange, paste, typeInto } from './services/sheets/person';
import { deleteColumns, hideColumns, insertColumns, moveColumns } from './services/sheets/person-columns';
import { cutAndPaste } from './services/sheets/person-cut';
import { filterViewsOf } from './services/sheets/person-filter-views';
import { columnTexts, layoutOf, rowsInView } from './services/sheets/person-layout';
import { deleteRows, insertRows, sortRange } from './services/sheets/person-rows';
import { deleteTab, hideTab, protectionsOf, removeProtection, renameTab } from './services/sheets/person-tabs';
import { exportBook, listTabs, showTab, xlsxOf } from './services/sheets/person-view';
import { restoreVersion, snapshotVersion, versionsOf } from './services/sheets/versions';
import type { Selection } from './services/spreadsheet/open-spreadsheet';
import { changeSetting, setting } from './world/settings';
import type { Settings } from './world/settings';
import type { Turn } from './world/turn';
import type { World } from './world/world';

type PersonSide = Readonly<Record<string, (world: World, ...rest: never[]) => unknown>>;

/** The same acts with the world filled in. */
type Bound<M extends PersonSide> = {
  readonly [K in keyof M]: M[K] extends (world: World, ...rest: infer Rest) => infer R ? (...rest: Rest) => R : never;
};

const FORMS = {
  list: listForms,
  open: openForm,
  answerPage,
  editor: editorOf,
  addItem,
  editItem,
  deleteItem,
  moveItem,
  leadTo,
  editSettings,
  setAudience,
};

const DRIVE = {
  tree,
  locate,
  get: getFile,
  put: putFile,
  move: moveFile,
  trash: trashFile,
  restore: restoreFile,
  trashed: trashOf,
  access: accessTo,
};

const MAIL = {
  list: listMail,
  show: showMail,
  eml: emlOf,
  html: htmlOf,
  attachment: attachmentOf,
  edit: editDraft,
  send: sendDraft,
  discard: discardDraft,
  schedule: scheduleDraft,
  cancelSchedule,
  reply: replyTo,
  markRead,
};

/** Beyond Google: what missions get and what comes from them. */
const OUTSIDE = {
  received: (world: World, address?: string) => outsideMails(world.store, address),
  sharingMails: (world: World) => sharingMails(world.store),
  eml: outsideEml,
  write: receive,
  answer,
  autoReply,
  bounce,
};

const SHEETS = {
  list: listTabs,
  layout: layoutOf,
  show: showTab,
  view: rowsInView,
  filterViews: filterViewsOf,
  protections: protectionsOf,
  columnTexts,
  export: exportBook,
  xlsx: xlsxOf,
  snapshot: snapshotVersion,
  restore: restoreVersion,
  versions: versionsOf,
};

/** What people do to cells, rows, columns and tabs; whoever asked to be told is told. */
const SHEET_ACTS = {
  type: typeInto,
  paste,
  clear: clearRange,
  cutAndPaste,
  insertRows,
  deleteRows,
  sort: sortRange,
  insertColumns,
  deleteColumns,
  moveColumns,
  hideColumns,
  renameTab,
  hideTab,
  deleteTab,
  removeProtection,
};

type Submission = ReturnType<typeof submitForm>;

/** Fires the triggers that somebody installed on a form or a spreadsheet. */
export interface Tell {
  form(formId: string, responseId: string): RunResult[];
  sheet(happened: SheetEvent): unknown;
}

/**
 * @param tell what the triggers of a form ran comes back with the submission.
 * @param bound runs the scripts of spreadsheets.
 */
export function bindPeople(world: World, turn: Turn, tell: Tell, bound: BoundHost) {
  const bind = <M extends PersonSide>(acts: M): Bound<M> =>
    Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [
        name,
        (...rest: never[]) => turn.take(() => world.store.atomic(() => act(world, ...rest))),
      ]),
    ) as Bound<M>;

  /** Runs are many calls, so they begin when the act itself is done and kept. */
  const told = <M extends Readonly<Record<string, (...rest: never[]) => SheetEvent>>>(acts: M): M =>
    Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [
        name,
        (...rest: never[]) =>
          turn.take(() => {
            const happened = act(...rest);
            tell.sheet(happened);
            return happened;
          }),
      ]),
    ) as M;

  const submit = (email: string, formId: string, answers: GivenAnswers): Submission & { runs?: RunResult[] } =>
    turn.take(() => {
      const sent = submitForm(world, email, formId, answers);
      return 'responseId' in sent ? { ...sent, runs: tell.form(sent.formId, sent.responseId) } : sent;
    });

  return {
    forms: { ...bind(FORMS), submit },
    drive: bind(DRIVE),
    mail: bind(MAIL),
    outside: bind(OUTSIDE),
    sheets: { ...bind(SHEETS), ...told(bind(SHEET_ACTS)) },
    // Runs are many calls, each a transaction of its own, so these are not bound like the others.
    books: {
      openBook: (email: string, spreadsheetId: string): OpenedBook =>
        turn.take(() => openBook(bound, email, spreadsheetId)),
      clickMenu: (email: string, spreadsheetId: string, fn: string, selection?: Selection): Clicked =>
        turn.take(() => clickMenu(bound, email, spreadsheetId, fn, selection)),
    },
    settings: {
      get: <N extends keyof Settings>(name: N): Settings[N] => setting(world.store, name),
      change: <N extends keyof Settings>(name: N, value: Settings[N]): void =>
        turn.take(() => changeSetting(world.store, name, value)),
    },
  };
}
