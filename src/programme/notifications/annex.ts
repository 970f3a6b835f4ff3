// The annex of a notice: the only place where identities go to the mission, of those alone who accepted it.
// HTML of the small subset that both converters print alike. INVARIANT: its file name holds no name of a person.

import { DOCUMENT_TYPES } from '../cases/codes';
import { COUNTRIES } from '../directory/countries';
import type { TravellerView } from '../travel/movement-view';
import { safe } from './blocks';
import { plainDate } from './spanish-dates';

export const annexName = (code: string): string => `${code}-anexo.pdf`;

const HEADINGS = [
  'Núm.',
  'Grupo',
  'Nombre como en su documento',
  'Nacimiento',
  'Nacionalidad',
  'Documento',
  'Número',
  'Vence',
];

export function annexHtml(code: string, mission: string, told: readonly TravellerView[]): string {
  const groups = [...new Set(told.map(({ row }) => row.case))];
  const rows = told.map((traveller, at) => cellsOf(traveller, at + 1, groups.indexOf(traveller.row.case) + 1));
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>${safe(`Anexo ${code}`)}</title></head><body>`,
    `<h1>${safe(`Anexo del aviso ${code}`)}</h1>`,
    `<p>${safe(`Para ${mission}. Confidencial: solo para el equipo que recibe.`)}</p>`,
    `<table><thead>${line('th', HEADINGS)}</thead><tbody>${rows.map((cells) => line('td', cells)).join('')}</tbody></table>`,
    `<p>${safe('Cada persona de esta lista aceptó que se le informe a esta oficina. Las del mismo grupo viajan juntas.')}</p>`,
    '</body></html>',
  ].join('');
}

function cellsOf({ person, document }: TravellerView, number: number, group: number): string[] {
  return [
    String(number),
    String(group),
    `${person.surnames}, ${person.givenNames}`,
    birthText(person),
    COUNTRIES[person.nationality],
    document === null ? '' : `${DOCUMENT_TYPES[document.type]} (${COUNTRIES[document.issuer]})`,
    document?.number ?? '',
    plainOrEmpty(document?.expires ?? null),
  ];
}

const plainOrEmpty = (date: string | null): string => (date === null ? '' : plainDate(date));

function birthText({ birthDate, dobPrecision, age }: TravellerView['person']): string {
  if (birthDate === null) return age === null ? 'por confirmar' : `por confirmar (dijo tener ${age})`;
  if (dobPrecision === 'year') return birthDate.slice(0, 4);
  return plainDate(birthDate) + (dobPrecision === 'estimated' ? ' (estimada)' : '');
}
