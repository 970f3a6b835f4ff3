// What may be saved in each table of the directory, beyond what its columns say. One mechanism, one rule set per table;
// set-up uses the same rule sets.

import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row, RowOf, Values } from '../../kernel/table';
import { parsePhone } from './phone';
import { CONFIGURATION, isConfigurationKey, parseSetting } from './configuration';
import { holdsOn } from './dated';
import { SAVER_ROLES, saveRow, type SaveRules } from './row-saving';
import { accessPoints, configuration, countriesServed, focalPoints, missions, offices, places, staff } from './tables';

const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const upper = (value: unknown): unknown => (typeof value === 'string' ? value.toUpperCase() : value);
/** A number that cannot be read stays as typed, so that the refusal is about what was typed. */
const phone = (value: unknown): unknown => (typeof value === 'string' ? (parsePhone(value) ?? value) : value);

const mend = (values: Values, key: string, how: (value: unknown) => unknown): Values =>
  key in values ? { ...values, [key]: how(values[key]) } : values;

export const officeRules: SaveRules = {
  key: 'save-office',
  title: 'Guardar oficina',
  roles: SAVER_ROLES,
  table: offices,
  shownInForms: true,
  unique: ['code'],
  naming: 'code',
  tidy: (values) => mend(mend(mend(values, 'code', upper), 'phone', phone), 'email', lower),
};

const isAdministrator = ({ roles }: Pick<RowOf<typeof staff>, 'roles'>): boolean => roles.includes('administrador');

/** Whoever installs and keeps the staff table must not be locked out by a slip. */
function someAdministratorLeft(snapshot: Snapshot, row: Row, today: string): Problem[] {
  const after = row as unknown as RowOf<typeof staff>;
  const others = snapshot.rows(staff).filter(({ id }) => id !== row.id);
  const before = snapshot.rows(staff).find(({ id }) => id === row.id);
  const wasOne = before !== undefined && isAdministrator(before) && holdsOn(before, today);
  const isOne = isAdministrator(after) && holdsOn(after, today);
  const another = others.some((member) => isAdministrator(member) && holdsOn(member, today));
  return wasOne && !isOne && !another ? [problem('directory.last-administrator', 'roles')] : [];
}

/**
 * Google names nobody of another domain to the program, and a book must not be shared out of the organisation.
 * documented: https://developers.google.com/apps-script/reference/base/session#getActiveUser()
 */
function ofTheDomain(row: Row, roleAccount: string): Problem[] {
  const domainOf = (address: unknown): string => String(address).split('@')[1] ?? '';
  const domain = domainOf(roleAccount);
  return domainOf(row['email']) === domain ? [] : [problem('directory.other-domain', 'email', { domain })];
}

export const staffRules: SaveRules = {
  key: 'save-staff',
  title: 'Guardar persona del equipo',
  roles: ['administrador'],
  table: staff,
  reads: [offices],
  unique: ['email', 'office', 'from'],
  tidy: (values) => mend(values, 'email', lower),
  check: (snapshot, row, { today, office }) => [
    ...ofTheDomain(row, office.roleAccount),
    ...someAdministratorLeft(snapshot, row, today),
  ],
};

export const missionRules: SaveRules = {
  key: 'save-mission',
  title: 'Guardar misión de origen',
  roles: SAVER_ROLES,
  table: missions,
  unique: ['country', 'name'],
  naming: 'country',
};

export const focalPointRules: SaveRules = {
  key: 'save-focal-point',
  title: 'Guardar punto focal',
  roles: SAVER_ROLES,
  table: focalPoints,
  reads: [missions],
  unique: ['mission', 'email'],
  tidy: (values) => mend(values, 'email', lower),
};

export const accessPointRules: SaveRules = {
  key: 'save-access-point',
  title: 'Guardar punto de acceso',
  roles: SAVER_ROLES,
  table: accessPoints,
  reads: [offices],
  unique: ['code'],
  naming: 'code',
  tidy: (values) => mend(values, 'code', upper),
  check: (_snapshot, row) =>
    row['replacedBy'] !== null && row['replacedBy'] === row.id
      ? [problem('directory.replaces-itself', 'replacedBy')]
      : [],
};

interface Span {
  readonly from: string;
  readonly until: string | null;
}

const overlap = (one: Span, other: Span): boolean =>
  (other.until === null || one.from <= other.until) && (one.until === null || other.from <= one.until);

export const countryServedRules: SaveRules = {
  key: 'save-country-served',
  title: 'Guardar país atendido',
  roles: SAVER_ROLES,
  table: countriesServed,
  shownInForms: true,
  unique: ['country', 'from'],
  check: (snapshot, row) => {
    const span = row as unknown as RowOf<typeof countriesServed>;
    const others = snapshot
      .rows(countriesServed)
      .filter(({ id, country }) => id !== row.id && country === span.country);
    return others.some((other) => overlap(span, other)) ? [problem('directory.periods-overlap', 'from')] : [];
  },
};

export const placeRules: SaveRules = {
  key: 'save-place',
  title: 'Guardar aeropuerto o terminal',
  roles: SAVER_ROLES,
  table: places,
  unique: ['code'],
  naming: 'code',
  tidy: (values) => mend(values, 'code', upper),
  check: (_snapshot, row) =>
    row['kind'] === 'airport' && !/^[A-Z]{3}$/.test(String(row['code'])) ? [problem('directory.not-iata', 'code')] : [],
};

/** Explanation and unit follow the program's own definition, whatever was typed. */
function withExplanation(values: Values): Values {
  const key = values['key'];
  if (typeof key !== 'string' || !isConfigurationKey(key)) return values;
  const { explanation, unit } = CONFIGURATION[key];
  return { ...values, explanation, unit };
}

export const configurationRules: SaveRules = {
  key: 'save-configuration',
  title: 'Guardar configuración',
  roles: ['administrador'],
  table: configuration,
  shownInForms: true,
  unique: ['key'],
  tidy: withExplanation,
  check: (_snapshot, row) => {
    const read = parseSetting(String(row['key']), String(row['value']));
    return read.ok ? [] : read.problems;
  },
};

export const saveOffice = saveRow(officeRules);
export const saveStaff = saveRow(staffRules);
export const saveMission = saveRow(missionRules);
export const saveFocalPoint = saveRow(focalPointRules);
export const saveAccessPoint = saveRow(accessPointRules);
export const saveCountryServed = saveRow(countryServedRules);
export const savePlace = saveRow(placeRules);
export const saveConfiguration = saveRow(configurationRules);

export const directoryActions = [
  saveOffice,
  saveStaff,
  saveMission,
  saveFocalPoint,
  saveAccessPoint,
  saveCountryServed,
  savePlace,
  saveConfiguration,
] as const;
