// What people do in Google's own screens, bound to one world: answering forms, looking through Drive, reading and
// sending mail, typing in sheets. It adds to the services' person side only what no service can do alone: a
// submitted form sets off its triggers, an opened spreadsheet and its menu run the script bound to it.
// INVARIANT: each act is done whole or not at all, and in turn with other processes.

import type { BoundHost, Clicked, OpenedBook } from './run/bound';
import { clickMenu, openBook } from './run/bound';
import type { RunResult } from './run/run';
import {
  accessTo, getFile, locate, moveFile, putFile, restoreFile, trashFile, trashOf, tree,
} from './services/drive/person';
import { sharingMails } from './services/drive/sharing';
import { deleteItem, editItem, moveItem } from './services/forms/editing';
import { listForms } from './services/forms/form-list';
import { answerPage, openForm, submitForm } from './services/forms/person';
import type { GivenAnswers } from './services/forms/person';
import { outsideMails } from './services/gmail/delivery';
import { answer, autoReply, bounce, outsideEml, receive } from './services/gmail/outside';
import {
  attachmentOf, discardDraft, editDraft, emlOf, htmlOf, listMail, markRead, replyTo, sendDraft, showMail,
} from './services/gmail/person';
import { cancelSchedule, scheduleDraft } from './services/gmail/scheduled';
import { clearRange, paste, typeInto } from './services/sheets/person';
import { columnTexts, layoutOf, rowsInView } from './services/sheets/person-layout';
import { deleteRows, insertRows, sortRange } from './services/sheets/person-rows';
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
  columnTexts,
  export: exportBook,
  xlsx: xlsxOf,
  type: typeInto,
  paste,
  clear: clearRange,
  insertRows,
  deleteRows,
  sort: sortRange,
  snapshot: snapshotVersion,
  restore: restoreVersion,
  versions: versionsOf,
};

type Submission = ReturnType<typeof submitForm>;

/**
 * @param tell fires the triggers of a form; what they ran comes back with the submission.
 * @param bound runs the scripts of spreadsheets.
 */
export function bindPeople(
  world: World,
  turn: Turn,
  tell: (formId: string, responseId: string) => RunResult[],
  bound: BoundHost,
) {
  const bind = <M extends PersonSide>(acts: M): Bound<M> =>
    Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [
        name,
        (...rest: never[]) => turn.take(() => world.store.atomic(() => act(world, ...rest))),
      ]),
    ) as Bound<M>;

  const submit = (email: string, formId: string, answers: GivenAnswers): Submission & { runs?: RunResult[] } =>
    turn.take(() => {
      const sent = submitForm(world, email, formId, answers);
      return 'responseId' in sent ? { ...sent, runs: tell(sent.formId, sent.responseId) } : sent;
    });

  return {
    forms: { ...bind({ list: listForms, open: openForm, answerPage, editItem, deleteItem, moveItem }), submit },
    drive: bind(DRIVE),
    mail: bind(MAIL),
    outside: bind(OUTSIDE),
    sheets: bind(SHEETS),
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
