// The `rva` command as a terminal meets it: built, in processes of its own, over a world on disk.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAMILY } from '../../scripts/demo/family';

const ROOT = join(__dirname, '..', '..');

describe('rva', () => {
  const dir = mkdtempSync(join(tmpdir(), 'rva-command-'));
  const rva = (...words: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'dist/tools/rva.mjs'), '--data', join(dir, 'world'), ...words], {
      cwd: dir,
      encoding: 'utf8',
    });
  const json = (...words: string[]): unknown => JSON.parse(rva('--json', ...words).stdout) as unknown;

  beforeAll(() => {
    expect(rva('install').status).toBe(0);
    writeFileSync(join(dir, 'family.json'), JSON.stringify(FAMILY));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each([[['no-such-command']], [['form', 'submit', 'intake']], [['table', 'cases', '--where', '{broken']]])(
    'ends with 2 when it is used wrongly: %j',
    (words) => {
      expect(rva(...words).status).toBe(2);
    },
  );

  it.each([
    [['tabels'], '✗ no hay un comando «tabels»\n¿Quiso decir tables?'],
    [['tables', '--jsn'], '✗ no hay una opción «--jsn»\n¿Quiso decir --json?'],
    [['mail', 'send'], '✗ falta «id»'],
    [['form', 'submit', 'intake'], '✗ falta la opción «--answers <file>»'],
    [['table', 'cases', '--where'], '✗ a la opción «--where <json>» le falta su valor'],
    [['clock', 'show', 'now', 'then'], '✗ sobran palabras: caben 0 y hay 2'],
  ])('says in Spanish what is wrong with a command line: %j', (words, said) => {
    expect(rva(...words).stderr.trim()).toBe(`${said}\nVea: rva --help`);
  });

  it('explains itself in Spanish', () => {
    const help = [['--help'], ['mail', '--help'], ['help', 'serve']].map((words) => rva(...words).stdout).join('\n');

    expect(help).toMatch(/Uso: rva mail \[opciones\] \[comando\]/);
    expect(help).not.toMatch(/Usage|Options|Commands|\[options\]|\[command\]|display|default/);
  });

  it('ends with 1 and says why in Spanish, as JSON when asked', () => {
    const refused = rva('--json', 'table', 'no-such-table');

    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toEqual({
      problems: [
        {
          code: 'rva.no-table',
          field: null,
          text: expect.stringContaining('no-such-table'),
          remedy: expect.any(String),
        },
      ],
    });
  });

  it('refuses an answer that the form itself refuses, naming its question', () => {
    writeFileSync(join(dir, 'wrong.json'), JSON.stringify({ ...FAMILY, age: 'treinta' }));

    const refused = rva('--json', 'form', 'submit', 'intake', '--answers', 'wrong.json');

    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ problems: [{ field: 'age' }] });
  });

  it('keeps its world from one process to the next', () => {
    const sent = json('form', 'submit', 'intake', '--answers', 'family.json');

    expect(sent).toEqual({
      response: expect.any(String),
      case: expect.stringMatching(/^MX-RVA-2026-\d{5}-[\dX]$/),
      waiting: null,
    });
    expect(json('table', 'cases', '--where', JSON.stringify({ number: (sent as { case: string }).case }))).toHaveLength(
      1,
    );
  });

  it('lists tables, forms and questions in their shapes', () => {
    expect(json('tables')).toEqual(expect.arrayContaining([{ key: 'cases', title: 'Casos', book: 'Registro' }]));
    expect(json('forms')).toContainEqual({ key: 'intake', title: expect.any(String), langs: ['es'] });
    expect(json('form', 'show', 'intake')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'age', type: 'TEXT', required: true, choices: [], page: expect.any(Number) }),
      ]),
    );
  });

  it('invents answers that the form accepts', () => {
    const answers = rva('form', 'sample', 'intake', '--seed', '11').stdout;
    writeFileSync(join(dir, 'sample.json'), answers);

    expect(rva('form', 'submit', 'intake', '--answers', 'sample.json').status).toBe(0);
  });

  it('prints the ledger of what it ran on stderr', () => {
    const { stderr } = rva('--trace', 'form', 'submit', 'intake', '--answers', 'family.json');

    expect(JSON.parse(stderr)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          service: 'Sheets',
          method: 'Spreadsheets.batchUpdate',
          cells: expect.any(Number),
          ms: expect.any(Number),
        }),
      ]),
    );
  });

  it('runs a command under a fault, and the next round finishes it', () => {
    const plan = '{"at":1,"kind":"die-before","service":"Drive.Files.create"}';

    const broken = rva('--json', 'fault', plan, '--', 'form', 'submit', 'intake', '--answers', 'family.json');
    expect(JSON.parse(broken.stdout)).toMatchObject({ exit: 1, fired: 1 });
    expect(json('table', 'effects')).toHaveLength(1);
    rva('clock', 'advance', '6m');

    expect(json('table', 'effects')).toEqual([]);
  });

  it('shows a page as data and as it is served', () => {
    const shown = json('--as', 'ana@oim.example', 'page', 'movimientos', '--html', 'page.html');

    expect(shown).toEqual({ title: 'Movimientos', view: expect.anything(), actions: [] });
    expect(readFileSync(join(dir, 'page.html'), 'utf8')).toContain('window.PAGE=');
  });

  it('shows no menu to whom the book is not shared with', () => {
    expect(json('--as', 'ada@oim.example', 'menu')).toMatchObject({ problems: [{ code: 'rva.closed-book' }] });
    expect(json('--as', 'ada@oim.example', 'menu', 'click', 'Revisar > Por corregir')).toMatchObject({
      problems: [{ code: 'rva.closed-book' }],
    });
  });

  it.each([
    [['Viaje > Volar'], 'menu.no-item', '«Viaje > Volar» no está en el menú.'],
    [['Viaje'], 'menu.no-item', '«Viaje» no está en el menú.'],
    [['Directorio', '--select', 'A3'], 'menu.selection', '«A3» no dice qué está seleccionado.'],
    [['Directorio', '--select', 'Nada!A3'], 'rva.failed', 'No hay una hoja que se llame «Nada».'],
    [
      ['Abrir movimiento', '--select', 'Casos!A3'],
      'menu.refused',
      '«Abrir movimiento» necesita un renglón con datos de la hoja «Movimientos», «Tramos», «Viajeras y viajeros» o «Avisos».',
    ],
    [['Viaje > Abrir movimiento', '--book', 'proteccion'], 'menu.no-item', expect.any(String)],
  ])('refuses a click that leads nowhere: %j', (words, code, text) => {
    const refused = rva('--json', 'menu', 'click', ...words);

    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toEqual({
      problems: [{ code, field: null, text, remedy: expect.stringMatching(/./) }],
    });
  });

  it('prints the menu of a book, as a tree and as data', () => {
    expect(rva('menu', '--book', 'Protección').stdout).toBe(
      [
        'RVA',
        '  Mis pendientes de hoy',
        '  Buscar persona o caso…',
        '  Contrapartes',
        '    Directorio',
        '  Revisar',
        '    Por corregir',
        '  Sistema',
        '    Instalar o actualizar…',
        '',
      ].join('\n'),
    );
    expect(json('menu')).toEqual([
      {
        kind: 'menu',
        label: 'RVA',
        fn: null,
        items: expect.arrayContaining([
          {
            kind: 'menu',
            label: 'Sistema',
            fn: null,
            items: [{ kind: 'item', label: 'Instalar o actualizar…', fn: 'openInstallation', items: null }],
          },
        ]),
      },
    ]);
  });

  it('clicks in the menu and says which page opens, told of the selected row', () => {
    const [record] = json('table', 'cases') as { number: string }[];
    const address = expect.stringMatching(/^https:\/\/script\.google\.com\/.*\/exec\?page=movimiento&case=MX-RVA-/);

    const clicked = json('menu', 'click', 'RVA > viaje > nuevo movimiento...', '--select', 'Casos!B3');

    expect(clicked).toEqual({
      title: 'Movimiento',
      page: 'movimiento',
      args: { case: record?.number },
      address,
      html: expect.stringContaining('Abrir la página'),
    });
    expect(rva('menu', 'click', 'Por corregir').stdout).toMatch(/^Por corregir\nhttps:.*\?page=por-corregir\n$/);
  });

  it('says the hour in twenty-four', () => {
    expect(rva('clock', 'show').stdout).toMatch(/^lunes, 23 de noviembre de 2026, 09:\d\d \(2026-11-23T15:/);
  });

  it('types into no protected cell', () => {
    const refused = rva('--as', 'ana@oim.example', 'sheet', 'edit', 'Casos', 'B3', 'x');

    expect(refused.status).toBe(1);
  });

  it('exports everything for nobody who may not open everything', () => {
    const refused = rva('--as', 'ana@oim.example', '--json', 'export', 'taken');

    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ problems: [{ code: 'rva.export-account' }] });
    expect(existsSync(join(dir, 'taken'))).toBe(false);
  });

  it('takes files in and out and exports what there is', () => {
    writeFileSync(join(dir, 'note.txt'), 'hola');

    expect(rva('drive', 'put', 'Registro RVA/Expedientes/nota.txt', 'note.txt', '--type', 'text/plain').status).toBe(0);
    expect(rva('drive', 'get', 'Registro RVA/Expedientes/nota.txt', 'back.txt').status).toBe(0);
    expect(rva('export', 'out').status).toBe(0);
    expect(
      readFileSync(join(dir, 'out', 'libros', 'Registro.xlsx'))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(json('export', join('out', 'libros', 'Registro.xlsx'))).toMatchObject({
      problems: [{ code: 'rva.export-place' }],
    });

    expect(readFileSync(join(dir, 'back.txt'), 'utf8')).toBe('hola');
    expect(readFileSync(join(dir, 'out/drive/Mi unidad/Registro RVA/Expedientes/nota.txt'), 'utf8')).toBe('hola');
  });

  it('changes questions by hand, and refuses what the form does not have', () => {
    const refused = (...args: string[]) => rva('--json', ...args).stdout;

    expect(refused('form', 'edit', 'intake', 'shoeSize', '--delete')).toContain('rva.no-question');
    expect(refused('form', 'edit', 'intake', 'age', '--type', 'SCALE')).toContain('rva.no-type');
    rva('form', 'edit', 'intake', 'age', '--title', '¿Qué edad tiene?', '--type', 'PARAGRAPH_TEXT', '--to', '1');
    expect(rva('form', 'add', 'intake', '--title', '¿Le gusta el mar?').stdout).toContain('Reparar estructura');
    rva('form', 'edit', 'intake', 'surnames', '--delete');

    const asked = json('form', 'show', 'intake') as { key: string; title: string; type: string; page: number }[];
    expect(asked.find(({ key }) => key === 'age')).toMatchObject({
      ...{ title: '¿Qué edad tiene?', type: 'PARAGRAPH_TEXT', page: 1 },
    });
    expect(asked.map(({ key }) => key)).not.toContain('surnames');
  });
});
