// Directorio: whom and where the programme knows, and what the office decides for itself. Everybody on the staff may
// read it; each table says who may change it.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage } from '../../kernel/page';
import { problem, type Say, type Tongue } from '../../kernel/problem';
import { accepted, refused } from '../../kernel/result';
import type { Snapshot } from '../../kernel/snapshot';
import type { Table, Values } from '../../kernel/table';
import { AIRPORTS } from '../../programme/directory/airports';
import { CONFIGURATION, parseSetting, type ConfigurationKey } from '../../programme/directory/configuration';
import { holdsOn, type Dated } from '../../programme/directory/dated';
import type { SaveRules } from '../../programme/directory/row-saving';
import * as save from '../../programme/directory/save-directory';
import { accessPoints, configuration, missions, offices, ROLES } from '../../programme/directory/tables';
import { formMap } from '../../programme/intake/responses';
import { fieldsOf } from '../kit/field-spec';
import type {
  AccessLink,
  DirectoryLabels,
  DirectoryPart,
  DirectoryRow,
  DirectoryView,
  PartKey,
  ShownSetting,
} from './view';

const RULES: Readonly<Record<PartKey, SaveRules>> = {
  missions: save.missionRules,
  focalPoints: save.focalPointRules,
  staff: save.staffRules,
  accessPoints: save.accessPointRules,
  offices: save.officeRules,
  countriesServed: save.countryServedRules,
  places: save.placeRules,
};
const PARTS = Object.keys(RULES) as PartKey[];

export const directoryLabels = (say: Say): DirectoryLabels => ({
  parts: PARTS.map((key) => {
    const { table } = RULES[key];
    return { key, title: say(table.title), about: say(table.about), fields: fieldsOf(table, say) };
  }),
  zones: [...new Set(AIRPORTS.map(([, , , , zone]) => zone))].sort(),
});

const tables: readonly Table[] = [...PARTS.map((key) => RULES[key].table), configuration];

export const directorio = definePage<object, DirectoryView>({
  key: 'directorio',
  title: 'Directorio',
  roles: Object.keys(ROLES),
  args: z.object({}),
  reads: () => ({ whole: tables }),
  show: (snapshot, _args, context, tongue) =>
    accepted<DirectoryView>({
      today: context.today,
      parts: Object.fromEntries(PARTS.map((key) => [key, partOf(snapshot, key, context)])) as Record<
        PartKey,
        DirectoryPart
      >,
      names: {
        [missions.key]: namesIn(snapshot.rows(missions), ({ name }) => name),
        [offices.key]: namesIn(snapshot.rows(offices), ({ name }) => name),
        [accessPoints.key]: namesIn(snapshot.rows(accessPoints), ({ code, label }) => `${code} · ${label}`),
      },
      settings: settingsOf(snapshot, tongue),
      maySetUp: may(save.configurationRules, context),
    }),
  acts: {
    missions: save.saveMission,
    focalPoints: save.saveFocalPoint,
    staff: save.saveStaff,
    accessPoints: save.saveAccessPoint,
    offices: save.saveOffice,
    countriesServed: save.saveCountryServed,
    places: save.savePlace,
    configuration: save.saveConfiguration,
  },
  inquiries: {
    link: defineInquiry<{ id: string }, AccessLink>({
      input: z.object({ id: z.string() }),
      reads: () => ({ whole: [accessPoints] }),
      answer: (snapshot, { id }, { office }, { forms }) => {
        const point = snapshot.rows(accessPoints).find((row) => row.id === id);
        const map = formMap(office, 'es');
        if (point === undefined) return refused(problem('directory.row-gone'));
        if (map === undefined) return refused(problem('page.no-form'));
        return accepted({ url: forms.prefilledUrl(map, { accessPoint: point.code }) });
      },
    }),
  },
});

const may = ({ roles }: SaveRules, { actor }: Context): boolean => actor.roles.some((role) => roles.includes(role));

const namesIn = <R extends { readonly id: string }>(
  rows: readonly R[],
  nameOf: (row: R) => string,
): Record<string, string> => Object.fromEntries(rows.map((row) => [row.id, nameOf(row)]));

/** Those that hold first, otherwise in the order in which they were added. */
function partOf(snapshot: Snapshot, key: PartKey, context: Context): DirectoryPart {
  const { table } = RULES[key];
  const rows = snapshot.rows(table).map((row): DirectoryRow => {
    const values: Values = Object.fromEntries(
      Object.keys(table.columns).map((column) => [column, row[column] ?? null]),
    );
    const dated = { from: null, until: null, ...values } as Dated;
    return { id: row.id, seal: row.seal, values, holds: values['state'] !== 'closed' && holdsOn(dated, context.today) };
  });
  return { rows: [...rows].sort((a, b) => Number(b.holds) - Number(a.holds)), mayEdit: may(RULES[key], context) };
}

function settingsOf(snapshot: Snapshot, { speak, say }: Tongue): ShownSetting[] {
  return (Object.keys(CONFIGURATION) as ConfigurationKey[]).map((key) => {
    const { explanation, unit, default: normal } = CONFIGURATION[key];
    const row = snapshot.rows(configuration).find((each) => each.key === key);
    const read = row === undefined ? accepted(null) : parseSetting(key, String(row.value));
    return {
      key,
      explanation: say(explanation),
      unit: unit === null ? null : say(unit),
      normal: typeof normal === 'object' ? normal.join(', ') : String(normal),
      value: row?.value ?? null,
      id: row?.id ?? null,
      seal: row?.seal ?? null,
      problems: read.ok ? [] : read.problems.map(speak),
    };
  });
}
