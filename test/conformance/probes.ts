// What has to be asked of Google and can be held against nothing: how long the calls take for which nobody published a
// figure, and what becomes of odd characters and of a one-shot trigger. Run by scripts/verify-live.ts alone; on the local host the answers are
// the figures of local/latency.ts.

import type { Probe } from '../support/conformance-case';
import type { DriveApi, GmailApi } from '../support/office-services';

declare const Drive: DriveApi;
declare const Gmail: GmailApi;
declare const Sheets: {
  Spreadsheets: {
    create(resource: object): { spreadsheetId?: string };
    get(id: string, options: object): object;
    batchUpdate(resource: object, id: string): object;
  };
};

/** Documented, but missing in the published types. */
interface Creating {
  create(title: string, isPublished: boolean): GoogleAppsScript.Forms.Form;
}

/** Milliseconds of some calls: the one in the middle, and the longest. */
function timed(times: number, work: (at: number) => void): { middle: number; longest: number } {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = Date.now();
    work(at);
    taken.push(Date.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { middle: taken[Math.floor(times / 2)] || 0, longest: taken[times - 1] || 0 };
}

const aBook = (): string => Sheets.Spreadsheets.create({ properties: { title: 'Conformance' } }).spreadsheetId || '';

export const probes: Probe[] = [
  {
    name: 'milliseconds to take a free script lock',
    measure: () => {
      const lock = LockService.getScriptLock();
      return timed(5, () => {
        lock.tryLock(0);
        lock.releaseLock();
      });
    },
  },
  {
    name: 'milliseconds to create a folder',
    measure: () => timed(5, () => Drive.Files.create({ name: 'f', mimeType: 'application/vnd.google-apps.folder' })),
  },
  {
    name: 'milliseconds to create a file of 100 KB',
    measure: () => {
      const blob = Utilities.newBlob('x'.repeat(100 * 1024), 'text/plain', 'a.txt');
      return timed(5, () => Drive.Files.create({ name: 'a.txt' }, blob));
    },
  },
  {
    name: 'milliseconds to create a spreadsheet',
    measure: () => timed(3, aBook),
  },
  {
    name: 'milliseconds to write 4,000 cells',
    measure: () => {
      const id = aBook();
      const values = new Array(20).fill({ userEnteredValue: { stringValue: 'x' } });
      const rows = new Array(200).fill({ values });
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      const requests = [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
      return timed(5, () => Sheets.Spreadsheets.batchUpdate({ requests }, id));
    },
  },
  {
    name: 'milliseconds to read 4,000 cells',
    measure: () => {
      const id = aBook();
      const fields = 'sheets.data.rowData.values.userEnteredValue';
      return timed(5, () => Sheets.Spreadsheets.get(id, { ranges: ['A1:T200'], fields }));
    },
  },
  {
    name: 'milliseconds to create a draft and to delete it',
    measure: () => {
      const head = [`From: ${Session.getEffectiveUser().getEmail()}`, 'To: a@mision.example', 'Subject: conformance'];
      const rest = ['MIME-Version: 1.0', 'Content-Type: text/plain', '', 'x', ''];
      const raw = Utilities.base64EncodeWebSafe(head.concat(rest).join('\r\n'));
      const ids: string[] = [];
      const created = timed(3, () => void ids.push(Gmail.Users.Drafts.create({ message: { raw } }, 'me').id));
      return { created, deleted: timed(3, (at) => Gmail.Users.Drafts.remove('me', ids[at] || '')) };
    },
  },
  {
    name: 'milliseconds to create a form, to add a question, to submit, to read fifty responses and their answers',
    measure: () => {
      const created = timed(1, () => FormApp.create('Conformance'));
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const added = timed(5, () => form.addTextItem());
      const item = form.getItems()[0]?.asTextItem();
      const submitted = timed(50, () => {
        const response = form.createResponse();
        if (item !== undefined) response.withItemResponse(item.createResponse('x'));
        response.submit();
      });
      const listed = timed(1, () => form.getResponses());
      const responses = form.getResponses();
      const read = timed(responses.length, (at) =>
        responses[at]?.getItemResponses().forEach((one) => [one.getItem().getId(), one.getResponse()]),
      );
      return { created, added, submitted, listed, read };
    },
  },
  {
    name: 'milliseconds to turn a page of HTML into a PDF',
    measure: () => {
      const html = `<body><h1>Aviso</h1>${'<p>Texto de una línea.</p>'.repeat(30)}</body>`;
      return timed(3, () => Utilities.newBlob(html, 'text/html', 'a.html').getAs('application/pdf'));
    },
  },
  {
    name: 'codes of the characters that are left of CR LF, NUL, VT and DEL in a text of a cell',
    measure: () => {
      const id = aBook();
      const rows = [{ values: [{ userEnteredValue: { stringValue: 'a\r\nb\u0000c\u000bd\u007fe' } }] }];
      const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
      Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] }, id);
      const fields = 'sheets.data.rowData.values.userEnteredValue.stringValue';
      const read = JSON.stringify(Sheets.Spreadsheets.get(id, { ranges: ['A1'], fields }));
      const text = JSON.parse((/"stringValue":("(?:[^"\\]|\\.)*")/.exec(read) || [])[1] || '""') as string;
      return { codes: text.split('').map((each) => each.charCodeAt(0)) };
    },
  },
  {
    name: 'bytes of a small PDF, with a richer one left in the folder to be looked at',
    begin: () => {
      const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      const style =
        '<style>@page { size: A5; margin: 1cm } body { font-family: serif } th { background: #ddd }</style>';
      const table = '<table><thead><tr><th>País</th><th>Nombre</th></tr></thead>';
      const rows = '<tr><td>Polonia</td><td>Łucja Ñandú Ürsula</td></tr>'.repeat(60);
      const picture = `<img width="80" height="80" src="data:image/png;base64,${dot}" alt="cuadro">`;
      const html = `${style}<h1>Anexo á ñ ü Ł</h1>${picture}${table}${rows}</table>`;
      const pdf = Utilities.newBlob(html, 'text/html', 'Anexo para ver (P7).html').getAs('application/pdf');
      Drive.Files.create({ name: 'Anexo para ver (P7).pdf' }, pdf);
    },
    measure: () => Utilities.newBlob('<p>Aviso</p>', 'text/html', 'a.html').getAs('application/pdf').getBytes().length,
  },
  {
    name: 'triggers listed two minutes after a one-shot trigger was due',
    begin: () => void ScriptApp.newTrigger('runCase').timeBased().after(1000).create(),
    measure: () => ScriptApp.getProjectTriggers().length,
  },
];
