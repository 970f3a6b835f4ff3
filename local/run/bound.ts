// Scripts bound to spreadsheets: which spreadsheet has one, and what happens when a person opens it or clicks in its
// menu. Its files are those of the build's door, read anew at each run, with what was filled in for this spreadsheet.
// A script that the person has not consented to yet would ask first; consent is taken as given.
// documented: https://developers.google.com/apps-script/guides/bound
// INVARIANT: only who may edit the spreadsheet runs its script, and it runs with that person's rights.

import { canWrite } from '../services/drive/access';
import { findFile, SPREADSHEET } from '../services/drive/files';
import type { Dialog, MenuNode } from '../services/base/screen';
import { emptyScreen } from '../services/base/screen';
import { boundGlobals } from '../services/globals';
import { lookAs, rangeBounds, SheetRefusal, tabNamed } from '../services/sheets/person-refusal';
import type { OpenSpreadsheet, Selection } from '../services/spreadsheet/open-spreadsheet';
import { openEvent } from '../services/spreadsheet/spreadsheet-app';
import type { World } from '../world/world';
import type { Faults } from './faults';
import type { Filled, Program } from './program';
import type { Machine, RunRequest, RunResult } from './run';
import { runProgram } from './run';

const COLLECTION = 'bound-scripts';

/** Binds the door to a spreadsheet, or pushes it again with other places filled in. */
export function bindScript({ store }: World, spreadsheetId: string, filled: Filled): void {
  if (findFile(store, spreadsheetId)?.mimeType !== SPREADSHEET) throw new Error(`No spreadsheet ${spreadsheetId}`);
  store.put(COLLECTION, spreadsheetId, filled);
}

/** What running bound scripts takes from the host. */
export interface BoundHost {
  readonly world: World;
  readonly running: Machine['running'];
  /** The program bound to spreadsheets, with these places filled in. */
  readonly program: (filled: Filled) => Program;
  readonly faults: () => Faults;
}

export interface OpenedBook {
  readonly menus: readonly MenuNode[];
  /** The run of `onOpen`; null when there was nothing to run: no script, or somebody who only reads. */
  readonly run: RunResult | null;
}

/** A person opens a spreadsheet; refused when it is not theirs to see. */
export function openBook(host: BoundHost, email: string, spreadsheetId: string): OpenedBook {
  const open = standing(host.world, email, spreadsheetId);
  const { store } = host.world;
  // Documented: simple triggers do not run for whoever may only read, guides/triggers "Restrictions".
  if (!canWrite(store, email, spreadsheetId) || findBinding(store, spreadsheetId) === undefined) {
    return { menus: [], run: null };
  }
  const run = runBound(host, email, open, {
    fn: 'onOpen',
    start: 'simple-trigger',
    args: (execution, { ScriptApp }) => {
      const { AuthMode } = ScriptApp as { AuthMode: { LIMITED: unknown } };
      return [Object.assign(execution.realm.copy({}), openEvent(execution, open), { authMode: AuthMode.LIMITED })];
    },
  });
  return { menus: open.screen.menus(), run };
}

export interface Clicked {
  /** What the click opened; null when nothing was. */
  readonly dialog: Dialog | null;
  readonly run: RunResult;
}

/**
 * A person clicks an item of a custom menu.
 * @param fn the function that the item names.
 * @param selection what is selected meanwhile; by default the first cell of the first tab.
 */
export function clickMenu(
  host: BoundHost,
  email: string,
  spreadsheetId: string,
  fn: string,
  selection?: Selection,
): Clicked {
  const open = standing(host.world, email, spreadsheetId, selection);
  const { store } = host.world;
  if (!canWrite(store, email, spreadsheetId)) {
    throw new SheetRefusal('no-access', 'Necesitas permiso para editar esta hoja de cálculo.');
  }
  if (findBinding(store, spreadsheetId) === undefined) {
    throw new SheetRefusal('not-found', 'Esta hoja de cálculo no tiene una secuencia de comandos vinculada.');
  }
  const run = runBound(host, email, open, { fn, start: 'menu', args: () => [] });
  return { dialog: open.screen.dialog(), run };
}

const findBinding = (store: World['store'], spreadsheetId: string): Filled | undefined =>
  store.get<Filled>(COLLECTION, spreadsheetId);

/** The spreadsheet as it stands before the person. */
function standing(world: World, email: string, spreadsheetId: string, selected?: Selection): OpenSpreadsheet {
  return lookAs(world, email, spreadsheetId, (book) => {
    const selection = selected ?? { tab: book.summaries()[0]?.[1].title ?? '', a1: 'A1' };
    rangeBounds(tabNamed(book, selection.tab), selection.a1);
    return { spreadsheetId, selection, screen: emptyScreen() };
  });
}

function runBound(
  { world, running, program, faults }: BoundHost,
  email: string,
  open: OpenSpreadsheet,
  request: Pick<RunRequest, 'fn' | 'start' | 'args'>,
): RunResult {
  const filled = findBinding(world.store, open.spreadsheetId) ?? {};
  const machine: Machine = {
    world,
    running,
    program: () => program(filled),
    globals: (execution, _locks, read) => boundGlobals(execution, read, open),
  };
  const identity = { active: email, effective: email };
  return runProgram(machine, { ...request, identity, faults: faults(), container: open.spreadsheetId });
}
