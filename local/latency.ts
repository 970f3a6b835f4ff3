// What a service call costs in modelled milliseconds. One table, so that a measured figure replaces an assumed one
// in one place. Figures: `measured` were published by individuals for live Apps Script; all others are assumed.
// It does not model jitter: the same history always costs the same.
// INVARIANT: a method without a line here cannot be called; nothing is free by omission.

import type { Cost } from './execution';

export interface Latency {
  readonly ms: number;
  /** Added per cell moved. */
  readonly perCell?: number;
  /** Added per kilobyte moved. */
  readonly perKilobyte?: number;
  readonly basis: 'measured' | 'assumed';
}

/** Time before the first line of a run. Assumed, 500 to 2,000 ms; reported with each run, not charged to its limit. */
export const START_UP_MS = 1000;

const ADDED_ITEMS = [
  'TextItem', 'ParagraphTextItem', 'DateItem', 'MultipleChoiceItem', 'ListItem', 'CheckboxItem', 'GridItem',
  'CheckboxGridItem', 'SectionHeaderItem', 'PageBreakItem',
];
const ITEM_SETTERS = [
  'setTitle', 'setHelpText', 'setRequired', 'setValidation', 'clearValidation', 'setChoices', 'setChoiceValues',
  'showOtherOption', 'setGoToPage', 'setRows', 'setColumns',
];
const FORM_SETTERS = [
  'setTitle', 'setDescription', 'setConfirmationMessage', 'setCustomClosedFormMessage', 'setAllowResponseEdits',
  'setPublishingSummary', 'setShowLinkToRespondAgain', 'setCollectEmail', 'setLimitOneResponsePerUser',
  'setProgressBar', 'setShuffleQuestions', 'setPublished', 'setAcceptingResponses',
];
const SHARING_OF_FORMS = ['addPublishedReader', 'addPublishedReaders', 'removePublishedReader'];

/** Keys are `Service.method`, as the ledger shows them. */
export const LATENCY: Readonly<Record<string, Latency>> = {
  // Properties and cache. Measured: ziritione.org, 100 runs of each; get and remove of the cache: qiita.
  'PropertiesService.getProperty': { ms: 30, basis: 'measured' },
  'PropertiesService.getProperties': { ms: 30, basis: 'assumed' },
  'PropertiesService.setProperty': { ms: 62, basis: 'measured' },
  'PropertiesService.setProperties': { ms: 62, basis: 'assumed' },
  'PropertiesService.deleteProperty': { ms: 62, basis: 'assumed' },
  'CacheService.get': { ms: 22, basis: 'measured' },
  'CacheService.put': { ms: 57, basis: 'measured' },
  'CacheService.remove': { ms: 88, basis: 'measured' },
  'CacheService.getAll': { ms: 22, basis: 'assumed' },
  'CacheService.removeAll': { ms: 88, basis: 'assumed' },

  // Locks: no published figure; the time spent waiting is charged apart.
  'LockService.tryLock': { ms: 50, basis: 'assumed' },
  'LockService.waitLock': { ms: 50, basis: 'assumed' },
  'LockService.releaseLock': { ms: 50, basis: 'assumed' },

  // Script, session, pages: no published figure.
  'ScriptApp.create': { ms: 500, basis: 'assumed' },
  'ScriptApp.getProjectTriggers': { ms: 200, basis: 'assumed' },
  'ScriptApp.deleteTrigger': { ms: 300, basis: 'assumed' },
  'ScriptApp.getScriptId': { ms: 1, basis: 'assumed' },
  'ScriptApp.getUrl': { ms: 50, basis: 'assumed' },
  'Session.getActiveUser': { ms: 1, basis: 'assumed' },
  'Session.getEffectiveUser': { ms: 1, basis: 'assumed' },
  'Session.getScriptTimeZone': { ms: 1, basis: 'assumed' },
  'HtmlService.createHtmlOutputFromFile': { ms: 5, basis: 'assumed' },

  // The user interface of a bound script and its reads of its own book: no published figure.
  'Menu.addToUi': { ms: 50, basis: 'assumed' },
  'Ui.showModalDialog': { ms: 100, basis: 'assumed' },
  'Ui.showModelessDialog': { ms: 100, basis: 'assumed' },
  'Ui.showSidebar': { ms: 100, basis: 'assumed' },
  'SpreadsheetApp.getActiveSpreadsheet': { ms: 50, basis: 'assumed' },
  'SpreadsheetApp.getActiveRange': { ms: 50, basis: 'assumed' },
  'Range.getDisplayValue': { ms: 100, basis: 'assumed' },
  'Range.getDisplayValues': { ms: 100, perCell: 0.02, basis: 'assumed' },

  // Helpers that Google runs beside the script.
  'Utilities.newBlob': { ms: 1, basis: 'assumed' },
  'Utilities.getUuid': { ms: 1, basis: 'assumed' },
  'Utilities.sleep': { ms: 0, basis: 'assumed' },
  'Utilities.base64Encode': { ms: 1, perKilobyte: 0.01, basis: 'assumed' },
  'Utilities.base64EncodeWebSafe': { ms: 1, perKilobyte: 0.01, basis: 'assumed' },
  'Utilities.base64Decode': { ms: 1, perKilobyte: 0.01, basis: 'assumed' },
  'Utilities.base64DecodeWebSafe': { ms: 1, perKilobyte: 0.01, basis: 'assumed' },
  // Sheets: measured are only SpreadsheetApp's 610 ms for 4,000 cells with a flush (older) and that the advanced
  // service reads a third and writes a fifth faster (tanaikech.github.io, 2018); these are taken from both.
  'Sheets.Spreadsheets.create': { ms: 1500, basis: 'assumed' },
  'Sheets.Spreadsheets.get': { ms: 200, perCell: 0.01, basis: 'assumed' },
  'Sheets.Spreadsheets.batchUpdate': { ms: 400, perCell: 0.02, basis: 'assumed' },

  // Drive: no published figure; the bundle's working range is 500 to 1,500 ms a creation.
  'Drive.Files.generateIds': { ms: 300, basis: 'assumed' },
  'Drive.Files.create': { ms: 1000, perKilobyte: 0.2, basis: 'assumed' },
  'Drive.Files.get': { ms: 250, basis: 'assumed' },
  'Drive.Files.list': { ms: 400, basis: 'assumed' },
  'Drive.Files.update': { ms: 600, perKilobyte: 0.2, basis: 'assumed' },
  'Drive.Permissions.create': { ms: 800, basis: 'assumed' },
  'Drive.Permissions.list': { ms: 250, basis: 'assumed' },
  'Drive.Permissions.remove': { ms: 600, basis: 'assumed' },

  // Gmail: no published figure; creating a draft is taken as 600 to 1,500 ms and a second per 5 MB.
  'Gmail.Users.getProfile': { ms: 150, basis: 'assumed' },
  'Gmail.Users.Drafts.create': { ms: 900, perKilobyte: 0.2, basis: 'assumed' },
  'Gmail.Users.Drafts.get': { ms: 200, perKilobyte: 0.2, basis: 'assumed' },
  'Gmail.Users.Drafts.list': { ms: 300, basis: 'assumed' },
  'Gmail.Users.Drafts.remove': { ms: 400, basis: 'assumed' },
  'Gmail.Users.Messages.get': { ms: 200, perKilobyte: 0.2, basis: 'assumed' },
  'Gmail.Users.Messages.list': { ms: 300, basis: 'assumed' },
  'Gmail.Users.Messages.Attachments.get': { ms: 300, perKilobyte: 0.2, basis: 'assumed' },
  'Gmail.Users.Threads.get': { ms: 250, basis: 'assumed' },
  'Blob.getAs': { ms: 1500, perKilobyte: 5, basis: 'assumed' },

  // Forms: no published figure; a write to a form or an item is taken as 150 to 400 ms. Getters on a form, an item or a
  // response already delivered are taken as local and have no line.
  'FormApp.create': { ms: 1500, basis: 'assumed' },
  'FormApp.openById': { ms: 500, basis: 'assumed' },
  'FormApp.Form.getPublishedUrl': { ms: 150, basis: 'assumed' },
  'FormApp.Form.getItems': { ms: 250, basis: 'assumed' },
  'FormApp.Form.getItemById': { ms: 150, basis: 'assumed' },
  'FormApp.Form.getDestinationId': { ms: 150, basis: 'assumed' },
  'FormApp.Form.removeDestination': { ms: 400, basis: 'assumed' },
  'FormApp.Form.getPublishedReaders': { ms: 250, basis: 'assumed' },
  'FormApp.Form.getResponse': { ms: 250, basis: 'assumed' },
  'FormApp.Form.getResponses': { ms: 300, perKilobyte: 1, basis: 'assumed' },
  'FormApp.Form.deleteResponse': { ms: 300, basis: 'assumed' },
  'FormApp.FormResponse.submit': { ms: 400, basis: 'assumed' },
  'FormApp.FormResponse.toPrefilledUrl': { ms: 200, basis: 'assumed' },
  ...each(['Form'], FORM_SETTERS, { ms: 200, basis: 'assumed' }),
  ...each(['Form'], SHARING_OF_FORMS, { ms: 400, basis: 'assumed' }),
  ...each(['Form'], ADDED_ITEMS.map((item) => `add${item}`), { ms: 300, basis: 'assumed' }),
  ...each(['Form'], ['deleteItem', 'moveItem'], { ms: 300, basis: 'assumed' }),
  ...each(['Item', ...ADDED_ITEMS], ITEM_SETTERS, { ms: 200, basis: 'assumed' }),
};

function each(classes: readonly string[], methods: readonly string[], latency: Latency): Record<string, Latency> {
  const paths = classes.flatMap((className) => methods.map((method) => `FormApp.${className}.${method}`));
  return Object.fromEntries(paths.map((path) => [path, latency]));
}

/** Modelled milliseconds of one call; throws when the method has no figure. */
export function latencyOf(service: string, method: string, cost: Cost): number {
  const latency = LATENCY[`${service}.${method}`];
  if (latency === undefined) throw new Error(`No latency is written down for ${service}.${method} (local/latency.ts)`);
  const moved = (latency.perCell ?? 0) * (cost.cells ?? 0) + ((latency.perKilobyte ?? 0) * (cost.bytes ?? 0)) / 1024;
  return Math.round(latency.ms + moved + (cost.waitMs ?? 0));
}
