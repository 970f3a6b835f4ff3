// Tables → data dictionary: every column with its kind, sensitivity and explanation, as Markdown.

import type { Column, Table } from '../table';

const KINDS: Readonly<Record<Column['kind'], string>> = {
  text: 'texto',
  paragraph: 'texto libre',
  integer: 'número entero',
  decimal: 'número',
  date: 'fecha',
  localTime: 'fecha y hora local',
  instant: 'instante UTC',
  choice: 'lista',
  choices: 'lista, varias',
  flag: 'sí o no',
  ref: 'referencia',
  phone: 'teléfono E.164',
  email: 'correo',
  zone: 'zona horaria IANA',
  file: 'archivo o carpeta de Drive',
  json: 'JSON',
};

const SENSITIVITIES = { open: 'abierta', personal: 'personal', protected: 'protegida' } as const;

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function kindOf(column: Column): string {
  if (column.kind === 'choice' || column.kind === 'choices') {
    const labels = Object.values(column.codes);
    const shown = labels.length > 12 ? [...labels.slice(0, 12), `… (${labels.length})`] : labels;
    return `${KINDS[column.kind]}: ${shown.join(' · ')}`;
  }
  return column.kind === 'ref' ? `${KINDS.ref} a \`${column.table}\`` : KINDS[column.kind];
}

function linesOf(table: Table): string[] {
  const rows = Object.entries(table.columns).map(([key, column]) => {
    const marks = [column.required === true ? 'obligatoria' : '', column.derived === true ? 'calculada' : ''].filter(
      (mark) => mark !== '',
    );
    const cells = [`\`${key}\``, cell(column.label), cell(kindOf(column)), SENSITIVITIES[column.sensitivity]];
    return `| ${[...cells, marks.join(', '), cell(column.help ?? '')].join(' | ')} |`;
  });
  return [
    `## ${table.title} (\`${table.key}\`, libro ${table.book.title})`,
    '',
    table.about,
    '',
    '| clave | encabezado | tipo | sensibilidad | | explicación |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

export const dictionaryOf = (tables: readonly Table[]): string =>
  [
    '# Diccionario de datos',
    '',
    'Generado de las definiciones de tablas; no se edita a mano.',
    '',
    ...tables.flatMap(linesOf),
  ].join('\n');
