// What the registry knows of a person, in the words of its columns: read beside the form, never put into a link.

import { cellsOf } from '../../kernel/derive/cells';
import type { Say } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import type { Column, Row, Table } from '../../kernel/table';
import { identityDocuments, people, type PersonRow } from '../../programme/cases/tables';
import { interviews, profiles } from '../../programme/counselling/tables';
import { codesSaid } from '../kit/field-spec';
import { keptBack } from './compared';
import type { Known } from './view';

/** Of the person's own row; the rest is the program's. */
const OF_PERSON = [
  'birthDate',
  'birthYear',
  'sex',
  'nationality',
  'relation',
  'phone',
  'otherContact',
  'city',
  'remarks',
];
const OF_PAPER = ['type', 'issuer', 'number', 'expires'];
const NOT_TOLD = ['person', 'review', 'requirements'];

function saidOf(column: Column, value: unknown, say: Say): string {
  if (column.kind === 'date') return String(value);
  const spoken = 'codes' in column ? { ...column, codes: codesSaid(column.codes, say) } : column;
  const text = cellsOf(spoken, value).map(String).join('');
  return column.kind === 'flag' ? say(text) : text;
}

function factsIn(table: Table, row: object, keys: readonly string[], say: Say): [string, string][] {
  return keys.flatMap((key): [string, string][] => {
    const column = table.columns[key];
    const value = (row as Row)[key];
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    return column === undefined || isEmpty ? [] : [[say(column.label), saidOf(column, value, say)]];
  });
}

export function knownOf(snapshot: Snapshot, person: PersonRow, say: Say): Known {
  const profile = snapshot.rows(profiles).find((row) => row.person === person.id);
  const papers = snapshot.rows(identityDocuments).filter((row) => row.person === person.id);
  const told = Object.keys(profiles.columns).filter((key) => !NOT_TOLD.includes(key));
  return {
    person: person.id,
    name: `${person.givenNames} ${person.surnames}`,
    compared: keptBack(
      snapshot.rows(interviews).filter((line) => line.person === person.id),
      say,
    ),
    facts: [
      ...factsIn(people, person, OF_PERSON, say),
      ...papers.map((paper): [string, string] => [
        say(identityDocuments.title),
        factsIn(identityDocuments, paper, OF_PAPER, say)
          .map(([, value]) => value)
          .join(' · '),
      ]),
      ...(profile === undefined ? [] : factsIn(profiles, profile, told, say)),
    ],
  };
}
