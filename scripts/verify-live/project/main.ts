// Entry points of the scratch project that an administrator binds to a spreadsheet of a scratch account. The panel calls
// them one after another; each can be called again after it was cut short.
// INVARIANT: nothing that was in the account before is changed, and nothing is sent to anybody.

import { google } from './google';
import { closeNotebook, localeOf, openNotebook, readNotebook, writeFacts } from './notebook';
import { EDITIONS, runBoundSteps, runPortion, STEPS } from './portion';
import type { Progress } from './portion';
import { writeResult } from './result';
import { inhabited, removeFolder, sweep } from './tidy';

const FOLDER = 'application/vnd.google-apps.folder';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Verificación')
    .addItem('Abrir el panel', 'openPanel')
    .addItem('Correr los casos de la hoja', 'runSheetCases')
    .addToUi();
}

export function openPanel(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet().getId();
  const page = HtmlService.createHtmlOutputFromFile('panel').append(`<script>standOn('${book}')</script>`);
  SpreadsheetApp.getUi().showSidebar(page.setTitle('Verificación'));
}

/** From the menu, with A3:B3 of the tab Casos selected. */
export function runSheetCases(): void {
  const { done, total } = runBoundSteps(SpreadsheetApp.getActiveSpreadsheet().getId());
  const said = `<p style="font: 16px sans-serif">Listo: ${done} de ${total} casos de la hoja. Siga en el panel.</p>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(said), 'Verificación');
}

/** Makes the tabs and the folder of a run; nothing where one stands open. */
export function prepare(book: string): void {
  if (readNotebook(book) === undefined) {
    const found = inhabited();
    if (found !== undefined) {
      throw new Error(
        `Este proyecto ya tiene ${found}. Use una hoja nueva con un proyecto nuevo; aquí no se tocó nada.`,
      );
    }
    const [folder = ''] = google('Drive').Files.generateIds({ count: 1, space: 'drive', type: 'files' }).ids;
    const mark = `verificacion-${Utilities.getUuid()}`;
    const names = STEPS.map(({ name }) => name);
    openNotebook(book, names, { folder, mark, editions: EDITIONS, locale: localeOf(book) });
  }
  makeFolder(book);
}

/** Runs as many cases as fit into one execution. */
export function portion(book: string): Progress {
  return runPortion(book);
}

/** @returns the address of the result. */
export function finish(book: string): string {
  return writeResult(book);
}

/** Takes away all that the run made, also a run that died. */
export function clearAway(book: string): string {
  const notebook = readNotebook(book);
  if (notebook === undefined) return 'No hay nada que limpiar.';
  sweep(notebook.facts);
  removeFolder(notebook.facts);
  closeNotebook(book, notebook.facts);
  return 'Listo: no queda nada de la verificación fuera de la papelera de Drive.';
}

/** What the triggers and menu items of cases name; it does nothing. */
export function runCase(): void {
  return undefined;
}

/** The folder's ID stands in the notebook before the folder does, so one cut short is made by the next. */
function makeFolder(book: string): void {
  const notebook = readNotebook(book);
  if (notebook === undefined || notebook.facts.hasFolder === true) return;
  const { folder } = notebook.facts;
  try {
    google('Drive').Files.create({ id: folder, name: 'Verificación del registro RVA', mimeType: FOLDER });
  } catch (error) {
    if (((error as { readonly details?: { readonly code?: number } }).details || {}).code !== 409) throw error;
  }
  writeFacts(book, Object.assign({}, notebook.facts, { hasFolder: true }));
}
