// The data dictionary says of every column what the definition says, in one line of a Markdown table.

import { dictionaryOf } from '../../../src/kernel/derive/dictionary';
import { tables } from '../../../src/programme/tables';
import { everyKind } from '../../support/all-kinds';

const lines = dictionaryOf([everyKind]).split('\n');
const lineOf = (key: string): string => lines.find((line) => line.startsWith(`| \`${key}\``)) ?? '';

describe('dictionaryOf', () => {
  it('has one line for every column, with five bars that stand for themselves', () => {
    const columns = lines.filter((line) => /^\| `/.test(line));

    expect(columns).toHaveLength(Object.keys(everyKind.columns).length);
    for (const line of columns) expect(line.replace(/\\\|/g, '').split('|')).toHaveLength(8);
  });

  it('says kind, sensitivity, marks and explanation', () => {
    expect(lineOf('code')).toBe('| `code` | Código | texto | abierta | obligatoria |  |');
    expect(lineOf('name')).toBe('| `name` | Nombre | texto | personal |  | Como está en el documento \\| en uso. |');
    expect(lineOf('story')).toContain('| texto libre | protegida |');
    expect(lineOf('other')).toContain('referencia a `everyKind`');
    expect(lineOf('state')).toContain('lista: Adentro · Afuera');
    expect(lineOf('total')).toContain('calculada');
  });

  it('names the table, its book and what one row of it is', () => {
    expect(lines).toContain('## De todo (`everyKind`, libro Archivo)');
    expect(lines).toContain('Una columna de cada clase.');
  });

  it('cuts a long list short and says how long it is', () => {
    const codes = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`c${n}`, `Opción ${n}`]));
    const long = {
      ...everyKind,
      columns: { many: { kind: 'choice', label: 'Muchas', codes, sensitivity: 'open' } },
    } as const;

    const text = dictionaryOf([long]);

    expect(text).toContain('Opción 11 · … (15)');
    expect(text).not.toContain('Opción 12');
  });

  it('names every column of the programme', () => {
    const text = dictionaryOf(tables);

    for (const table of tables)
      for (const { label } of Object.values(table.columns)) expect(text).toContain(label.replace(/\|/g, '\\|'));
  });
});
