// The annex of a notice: the only place where identities go to the mission, of those alone who accepted it.
// HTML of the small subset that both converters print alike.
// INVARIANT: its file name holds no name of a person.

import { DOCUMENT_TYPES } from '../cases/codes';
import { COUNTRIES } from '../directory/countries';
import type { TravellerView } from '../travel/movement-view';
import { safe } from './blocks';
import { tableDate } from './spanish-dates';

export const annexName = (code: string): string => `${code}-anexo.pdf`;

/** A column of the table: its heading and what it says of one traveller, line by line. */
type Column = readonly [heading: string, cell: (traveller: TravellerView) => readonly string[]];

// Few and wide: a mission copies numbers and dates out of this, so none may be broken in the middle.
const COLUMNS: readonly Column[] = [
  ['Nombre como en su documento', ({ person }) => [`${person.surnames}, ${person.givenNames}`]],
  ['Nacimiento y nacionalidad', ({ person }) => [birthText(person), COUNTRIES[person.nationality]]],
  ['Documento', ({ document }) => (document === null ? [] : documentLines(document))],
];

const documentLines = ({ type, issuer, number, expires }: NonNullable<TravellerView['document']>): string[] => [
  `${DOCUMENT_TYPES[type]} (${COUNTRIES[issuer]})`,
  ...(number === null ? [] : [number]),
  ...(expires === null ? [] : [`vence ${tableDate(expires)}`]),
];

export function annexHtml(code: string, mission: string, told: readonly TravellerView[]): string {
  const groups = [...new Set(told.map(({ row }) => row.case))];
  const line = (tag: string, cells: readonly (readonly string[])[]): string =>
    `<tr>${cells.map((lines) => `<${tag}>${lines.map(safe).join('<br>')}</${tag}>`).join('')}</tr>`;
  const rowOf = (traveller: TravellerView): string =>
    line('td', [[String(told.indexOf(traveller) + 1)], ...COLUMNS.map(([, cell]) => cell(traveller))]);
  // Who travels with whom matters at reception; with one group there is nothing to tell apart.
  const rows = groups.flatMap((group, at) => [
    ...(groups.length > 1 ? [`<tr><th colspan="${COLUMNS.length + 1}">Grupo ${at + 1}</th></tr>`] : []),
    ...told.filter(({ row }) => row.case === group).map(rowOf),
  ]);
  const together = groups.length > 1 ? ' Las del mismo grupo viajan juntas.' : '';
  return [
    `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>${safe(`Anexo ${code}`)}</title></head><body>`,
    `<h1>${safe(`Anexo del aviso ${code}`)}</h1>`,
    `<p>${safe(`Para ${mission}. Confidencial: solo para el equipo que recibe.`)}</p>`,
    `<table><thead>${line('th', [['N.º'], ...COLUMNS.map(([heading]) => [heading])])}</thead>`,
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
