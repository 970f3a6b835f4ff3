// The annex of a notice: the only place where identities go to the mission, of those alone who accepted it.
// HTML of the small subset that both converters print alike.
// INVARIANT: its file name holds no name of a person.

import { DOCUMENT_TYPES } from '../cases/codes';
import { COUNTRIES } from '../directory/countries';
import type { TravellerView } from '../travel/movement-view';
import { safe } from './blocks';
import { tableDate } from './spanish-dates';

export const annexName = (code: string): string => `${code}-anexo.pdf`;

/** A column of the table: its heading and what it says of one traveller. */
type Column = readonly [heading: string, cell: (traveller: TravellerView) => string];

const COLUMNS: readonly Column[] = [
  ['Nombre como en su documento', ({ person }) => `${person.surnames}, ${person.givenNames}`],
  ['Nacimiento', ({ person }) => birthText(person)],
  ['Nacionalidad', ({ person }) => COUNTRIES[person.nationality]],
  [
    'Documento',
    ({ document }) => (document === null ? '' : `${DOCUMENT_TYPES[document.type]} (${COUNTRIES[document.issuer]})`),
  ],
  ['Número', ({ document }) => document?.number ?? ''],
  ['Vence', ({ document }) => (document?.expires ? tableDate(document.expires) : '')],
];

export function annexHtml(code: string, mission: string, told: readonly TravellerView[]): string {
  const groups = [...new Set(told.map(({ row }) => row.case))];
  // Who travels with whom matters at reception; with one group there is nothing to tell apart.
  const group: Column = ['Grupo', ({ row }) => String(groups.indexOf(row.case) + 1)];
  const columns = groups.length > 1 ? [group, ...COLUMNS] : COLUMNS;
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
  const rows = told.map((traveller, at) => line('td', [String(at + 1), ...columns.map(([, cell]) => cell(traveller))]));
  const together = groups.length > 1 ? ' Las del mismo grupo viajan juntas.' : '';
  return [
    `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>${safe(`Anexo ${code}`)}</title></head><body>`,
    `<h1>${safe(`Anexo del aviso ${code}`)}</h1>`,
    `<p>${safe(`Para ${mission}. Confidencial: solo para el equipo que recibe.`)}</p>`,
    `<table><thead>${line('th', ['Núm.', ...columns.map(([heading]) => heading)])}</thead>`,
    `<tbody>${rows.join('')}</tbody></table>`,
    `<p>${safe(`Cada persona de esta lista aceptó que se le informe a esta oficina.${together}`)}</p>`,
    '</body></html>',
  ].join('');
}

function birthText({ birthDate, dobPrecision, age }: TravellerView['person']): string {
  if (birthDate === null) return age === null ? 'por confirmar' : `por confirmar (dijo tener ${age})`;
  if (dobPrecision === 'year') return birthDate.slice(0, 4);
  return tableDate(birthDate) + (dobPrecision === 'estimated' ? ' (estimada)' : '');
}
