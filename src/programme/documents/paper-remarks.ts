// What somebody should look at in the papers of a case: how long they are valid, who issued them, how their numbers look.
// Remarks for a person to weigh; nothing here keeps anybody from typing what stands in a paper.

import { problem, type Problem } from '../../kernel/problem';
import { DOCUMENT_TYPES, type DocumentType } from '../cases/codes';
import { isTellingKey, paperKey } from '../cases/duplicates';
import type { IdentityDocumentRow, PersonRow } from '../cases/tables';
import { COUNTRIES, type Country } from '../directory/countries';
import type { CountryServedRow } from '../directory/tables';
import type { MovementRow } from '../travel/tables';

export interface PaperFacts {
  readonly people: readonly PersonRow[];
  readonly papers: readonly IdentityDocumentRow[];
  readonly movements: readonly MovementRow[];
  readonly served: readonly CountryServedRow[];
  readonly today: string;
}

/** Papers that one state alone issues, whoever carries them. */
const ISSUED_BY: Readonly<Partial<Record<DocumentType, Country>>> = { arb: 'BRA', divSre: 'MEX' };

/** Papers that are given to who is no national of the state that gives them. */
const FOR_OTHERS: readonly DocumentType[] = ['divSre'];

/** Numbers of national identity papers as their states write them, signs left out (domain 6.2); a remark, never a refusal. */
const ID_SHAPES: Readonly<Partial<Record<Country, RegExp>>> = {
  ARG: /^\d{7,8}$/,
  BRA: /^\d{11}$/,
  CHL: /^\d{7,8}[\dK]$/,
  COL: /^\d{6,10}$/,
  CUB: /^\d{11}$/,
  DOM: /^\d{11}$/,
  ECU: /^\d{10}$/,
  GTM: /^\d{13}$/,
  HND: /^\d{13}$/,
  NIC: /^\d{13}[A-Z]$/,
  PER: /^\d{8}[\dA-K]?$/,
  SLV: /^\d{9}$/,
  VEN: /^[VE]?\d{7,8}$/,
};
/** A passport's field in the machine-readable zone holds nine characters (ICAO 9303-4); few states use fewer than six. */
const PASSPORT_SHAPE = /^[A-Z0-9]{6,9}$/;

export const isExpired = ({ expires }: Pick<IdentityDocumentRow, 'expires'>, today: string): boolean =>
  expires !== null && expires < today;

export function paperRemarks(facts: PaperFacts): Problem[] {
  return [
    ...facts.people.flatMap((person) => {
      const own = facts.papers.filter((paper) => paper.person === person.id);
      return own.flatMap((paper) => [
        ...validity(facts, person, paper, own),
        ...issuer(person, paper),
        ...shape(person, paper),
        ...twice(facts, person, paper, own),
      ]);
    }),
    ...shared(facts),
  ];
}

const about = (
  code: string,
  { initials }: PersonRow,
  { type, issuer }: IdentityDocumentRow,
  params: Readonly<Record<string, string | number>> = {},
): Problem[] => [
  problem(code, null, { who: initials ?? '', type: DOCUMENT_TYPES[type], issuer: COUNTRIES[issuer], ...params }),
];

/** To compare dates with: the thirty-first of a month without one lies just after its last day. */
function monthsAfter(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${date.slice(8, 10)}`;
}

/** An old paper beside one that is valid needs no word. */
function validity(
  { movements, served, today }: PaperFacts,
  person: PersonRow,
  paper: IdentityDocumentRow,
  own: readonly IdentityDocumentRow[],
): Problem[] {
  const { expires } = paper;
  const lasts = (until: string) => (other: IdentityDocumentRow) => other.expires !== null && other.expires >= until;
  if (expires === null) return [];
  const date = { date: expires };
  if (isExpired(paper, today)) return own.some(lasts(today)) ? [] : about('paper.expired', person, paper, date);
  for (const { state, departsOn, arrivesOn, destination } of movements) {
    const last = arrivesOn ?? departsOn;
    if (state !== 'planned' || last === null) continue;
    if (expires < last) return own.some(lasts(last)) ? [] : about('paper.expires-before-travel', person, paper, date);
    const months = served.find(({ country }) => country === destination)?.passportMonths ?? 0;
    if (paper.type === 'passport' && months > 0 && expires < monthsAfter(last, months))
      return about('paper.expires-soon', person, paper, { ...date, months });
  }
  return [];
}

function issuer(person: PersonRow, paper: IdentityDocumentRow): Problem[] {
  const alone = ISSUED_BY[paper.type];
  if (alone !== undefined && alone !== paper.issuer)
    return about('paper.issuer-type', person, paper, { country: COUNTRIES[alone] });
  const isPlausible = paper.issuer === person.nationality || FOR_OTHERS.includes(paper.type);
  return isPlausible ? [] : about('paper.issuer-asks', person, paper, { nationality: COUNTRIES[person.nationality] });
}

function shape(person: PersonRow, paper: IdentityDocumentRow): Problem[] {
  const { type, number } = paper;
  const known = type === 'passport' ? PASSPORT_SHAPE : type === 'nationalId' ? ID_SHAPES[paper.issuer] : undefined;
  return number === null || known === undefined || known.test(paperKey(number))
    ? []
    : about('paper.number-shape', person, paper);
}

/** Said once, at the second of the two. */
function twice(
  { today }: PaperFacts,
  person: PersonRow,
  paper: IdentityDocumentRow,
  own: readonly IdentityDocumentRow[],
): Problem[] {
  const isSame = (other: IdentityDocumentRow): boolean =>
    other.type === paper.type && other.issuer === paper.issuer && !isExpired(other, today);
  const alike = own.filter(isSame);
  return alike[1] === paper ? about('paper.two-current', person, paper) : [];
}

function shared({ people, papers }: PaperFacts): Problem[] {
  const keyOf = ({ number }: IdentityDocumentRow): string => paperKey(number ?? '');
  return papers.flatMap((paper, at) => {
    const other = papers
      .slice(0, at)
      .find((each) => each.person !== paper.person && isTellingKey(keyOf(each)) && keyOf(each) === keyOf(paper));
    if (other === undefined) return [];
    const who = people.filter(({ id }) => id === paper.person || id === other.person).map(({ initials }) => initials);
    return [problem('paper.same-number', null, { type: DOCUMENT_TYPES[paper.type], who: who.join(' · ') })];
  });
}
