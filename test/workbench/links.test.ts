// proves: local/workbench/client/destination.ts
// proves: local/workbench/client/sheets/link.ts
// Where a Google address, and the link of a cell, lead inside the workbench.

import { destinationOf } from '../../local/workbench/client/destination';
import { linkOf } from '../../local/workbench/client/sheets/link';
import { parsePlace } from '../../local/workbench/client/route';
import type { ShownCell } from '../../local/workbench/methods/sheets';

const WEB_APP = 'https://script.google.com/macros/s/abc/exec';
const AROUND = { book: 'libro', tabs: [{ sheetId: 7, title: 'Casos' }], webApp: WEB_APP };
const FOLDER = 'https://drive.google.com/drive/folders/una-carpeta';

const cell = (uri: string): ShownCell => ({
  text: 'x',
  kind: 'text',
  value: 'x',
  format: { textFormat: { link: { uri } } },
});
const leads = (uri: string) => {
  const { place, words } = linkOf(cell(uri), AROUND) ?? { place: undefined, words: '' };
  return { place: place === undefined ? undefined : parsePlace(place), words };
};

describe('the link of a cell', () => {
  it.each([
    'https://www.example.org/x',
    'http://drive.google.com/drive/folders/x',
    'https://drive.google.com.example.org/drive/folders/x',
    `${WEB_APP}x?page=caso`,
    'javascript:alert(1)',
    'javascript://drive.google.com/%0aalert(1)',
    'data:text/html,<b>x</b>',
    'file:///etc/hosts',
    'mailto:alguien@correo.example',
    '//drive.google.com/drive/folders/x',
    'caso',
    '',
  ])('leads nowhere with %j, and says so', (uri) => {
    expect(leads(uri)).toEqual({ place: undefined, words: `Este enlace no se abre en la mesa de trabajo: ${uri}` });
  });

  it('leads nowhere when its tab is not there or not in view', () => {
    const gone = { place: undefined, words: 'La hoja a la que lleva este enlace no está a la vista.' };

    expect(['#gid=8', '#', '#gid='].map(leads)).toEqual([gone, gone, gone]);
  });

  it('is none where the cell has none', () => {
    expect(linkOf(undefined, AROUND)).toBeUndefined();
    expect(linkOf({ text: FOLDER, kind: 'text', value: FOLDER }, AROUND)).toBeUndefined();
  });

  it.each([
    [FOLDER, 'drive', ['una-carpeta'], {}, 'Abrir en Drive'],
    [`${WEB_APP}?page=caso&caso=C-1&x=a%26b`, 'paginas', ['caso'], { caso: 'C-1', x: 'a&b' }, 'Abrir la página'],
    ['#gid=7', 'hojas', ['libro'], { gid: '7' }, 'Ir a la hoja Casos'],
    [
      'https://docs.google.com/spreadsheets/d/libro/edit?gid=7#gid=7',
      'hojas',
      ['libro'],
      { gid: '7' },
      'Ir a la hoja Casos',
    ],
    ['https://docs.google.com/spreadsheets/d/otro/edit#gid=9', 'hojas', ['otro'], { gid: '9' }, 'Abrir el libro'],
  ])('leads with %s into the area %s', (uri, area, path, args, words) => {
    expect(leads(uri)).toEqual({ place: { area, path, args }, words });
  });

  it('leads to no page before there is a program', () => {
    expect(linkOf(cell(`${WEB_APP}?page=caso`), { ...AROUND, webApp: null })?.place).toBeUndefined();
  });
});

describe('an address of Google’s', () => {
  it('leads to a spreadsheet, to the folder itself whoever is signed in, and to Drive where it names no folder', () => {
    const places = [
      'https://docs.google.com/spreadsheets/d/libro/edit',
      'https://drive.google.com/drive/u/0/folders/una-carpeta?usp=sharing',
      'https://drive.google.com/drive/my-drive',
    ].map((address) => destinationOf(address, null));

    expect(places).toEqual(['#/hojas/libro', '#/drive/una-carpeta', '#/drive']);
  });
});
