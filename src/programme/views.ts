// Views to choose from in the tabs that people work in: each office's, each officer's own cases (*mis casos*), what has
// nobody yet, what waits. A filter cannot know who looks, so everyone who may have cases has a view with their name.

import type { BookViews, TabView } from '../kernel/structure/views';
import type { Snapshot } from '../kernel/snapshot';
import { waitingOf } from '../kernel/system-tables';
import { registro } from './books';
import { CASE_OFFICERS } from './cases/scope';
import { cases } from './cases/tables';
import { holdsOn } from './directory/dated';
import { offices, staff, type StaffRow } from './directory/tables';
import { movements } from './travel/tables';

const ofOffices = (snapshot: Snapshot): TabView[] =>
  snapshot.rows(offices).flatMap(({ id, name }) =>
    [cases, movements].map((table) => ({
      table,
      key: `office/${id}`,
      title: name,
      column: 'office',
      is: id,
    })),
  );

const answers = ({ roles }: StaffRow): boolean => roles.some((role) => CASE_OFFICERS.includes(role));

function ofOfficers(snapshot: Snapshot, today: string): TabView[] {
  const rows = snapshot.rows(staff).filter((row) => holdsOn(row, today) && answers(row));
  const officers = [...new Map(rows.map(({ email, name }) => [email.toLowerCase(), name]))];
  const isShared = (name: string): boolean => officers.filter(([, each]) => each === name).length > 1;
  return officers.map(([email, name]) => ({
    table: cases,
    key: `officer/${email}`,
    title: `Mis casos · ${isShared(name) ? `${name}, ${email}` : name}`,
    column: 'officer',
    is: email,
  }));
}

const ALWAYS: readonly TabView[] = [
  { table: cases, key: 'no-officer', title: 'Sin responsable', column: 'officer', is: null },
  { table: cases, key: 'no-office', title: 'Sin oficina', column: 'office', is: null },
  { table: cases, key: 'call-today', title: 'Llamar hoy', column: 'callToday', is: true },
  { table: movements, key: 'planned', title: 'En preparación', column: 'state', is: 'planned' },
  { table: waitingOf(registro), key: 'open', title: 'Por atender', column: 'state', is: 'open' },
];

export const views: readonly BookViews[] = [
  {
    book: registro,
    reads: { whole: [offices, staff] },
    of: (snapshot, today) => [...ALWAYS, ...ofOffices(snapshot), ...ofOfficers(snapshot, today)],
  },
];
