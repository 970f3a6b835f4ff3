// What befalls the directory: rows that its keepers save, a setting that the public form must follow, a second set-up.

import { missions, offices } from '../../src/programme/directory/tables';
import { ADA, OLGA, OWNER, type Office } from '../support/office';
import type { Scenario } from '../support/sweep';
import { commanding, pressing } from './acts';

const newRow = (values: object) => ({ id: null, seal: null, was: {}, values });
const officeOf = (office: Office): string => office.rows(offices)[0]?.id ?? '';

const saving = (name: string, act: string, row: (office: Office) => object, as: string): Scenario =>
  pressing(name, (office) => ({ page: 'directorio', act, input: row(office), as }));

export const directoryScenarios: readonly Scenario[] = [
  saving(
    'add a point of access',
    'accessPoints',
    (office) => newRow({ code: 'P5R6', label: 'Parque Inventado', office: officeOf(office), state: 'open' }),
    OLGA,
  ),
  saving(
    'add an office',
    'offices',
    () => newRow({ code: 'MTY', name: 'Oficina Inventada', cities: 'Monterrey', zone: 'America/Monterrey' }),
    OLGA,
  ),
  saving('add a mission', 'missions', () => newRow({ country: 'PAN', name: 'OIM Panamá', language: 'es' }), OLGA),
  saving(
    'add a focal point',
    'focalPoints',
    (office) => {
      const mission = office.rows(missions)[0]?.id;
      return newRow({ mission, name: 'Rosa Inventada', email: 'rosa@oim.example', copy: 'cc' });
    },
    OLGA,
  ),
  saving('add a country served', 'countriesServed', () => newRow({ country: 'URY', from: '2026-11-01' }), OLGA),
  saving(
    'add a terminal',
    'places',
    () =>
      newRow({
        code: 'MTY-BUS',
        kind: 'terminal',
        name: 'Central',
        city: 'Monterrey',
        country: 'MEX',
        zone: 'America/Monterrey',
      }),
    OLGA,
  ),
  saving(
    'change a person of the staff',
    'staff',
    (office) => {
      const values = {
        name: 'Rita Inventada',
        email: 'rita@oim.example',
        roles: ['monitoreo'],
        office: officeOf(office),
        from: '2026-11-01',
      };
      return newRow(values);
    },
    ADA,
  ),
  saving(
    'change the telephone that the form shows',
    'configuration',
    (office) => {
      const { settings } = office.open('directorio', {}, ADA).view as {
        settings: { key: string; id: string; seal: string; value: string }[];
      };
      const phone = settings.find(({ key }) => key === 'officePhone');
      return {
        id: phone?.id,
        seal: phone?.seal,
        was: { value: phone?.value },
        values: { key: 'officePhone', value: '+52 962 000 0099' },
      };
    },
    ADA,
  ),
  commanding(
    'set up with one office more',
    'set-up',
    () => ({
      offices: [
        {
          code: 'MTY',
          name: 'Oficina Monterrey (muestra)',
          cities: ['Monterrey'],
          zone: 'America/Monterrey',
          phone: '+52 81 0000 0001',
        },
      ],
    }),
    OWNER,
  ),
];
