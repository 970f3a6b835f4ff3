// A synthetic installation to set up when no description is given: offices, staff, missions, focal points, points of
// access, countries served, terminals, configuration. Every name is invented and every address ends in `.example`.

import type { SetupDescription } from '../../src/programme/setup/set-up';

const SINCE = '2026-01-01';

const staffMember = (name: string, email: string, roles: readonly string[], office: string) => ({
  name: `${name} Inventada`,
  email: `${email}@oim.example`,
  roles,
  office,
  from: SINCE,
});

const mission = (country: string, name: string, city: string, language = 'es') => ({
  country,
  name: `OIM ${name}`,
  city,
  language,
  from: SINCE,
});

const focalPoint = (country: string, name: string, email: string, copy: 'to' | 'cc' = 'to') => ({
  mission: country,
  name: `${name} Ficticia`,
  email: `${email}@oim.example`,
  copy,
  from: SINCE,
});

const terminal = (code: string, name: string, city: string, country: string, zone: string) => ({
  code,
  kind: 'terminal',
  name,
  city,
  country,
  zone: `America/${zone}`,
});

/** What `rva install` needs: the role account, and the input of the action `set-up`. */
export interface OfficeSetup {
  readonly roleAccount: string;
  readonly setUp: SetupDescription;
}

const description: SetupDescription = {
  offices: [
    {
      code: 'TAP',
      name: 'Oficina Tapachula (muestra)',
      cities: ['Tapachula', 'Ciudad Hidalgo', 'Huixtla'],
      zone: 'America/Mexico_City',
      phone: '+52 962 000 0001',
      email: 'tapachula@oim.example',
      address: 'Calle Inventada 1, Tapachula',
    },
    {
      code: 'TIJ',
      name: 'Oficina Tijuana (muestra)',
      cities: ['Tijuana', 'Mexicali'],
      zone: 'America/Tijuana',
      phone: '+52 664 000 0001',
      email: 'tijuana@oim.example',
      address: 'Calle Ficticia 2, Tijuana',
    },
  ],
  staff: [
    staffMember('Ana', 'ana', ['operaciones'], 'TAP'),
    staffMember('Luisa', 'luisa', ['operaciones'], 'TIJ'),
    staffMember('Pilar', 'pilar', ['proteccion'], 'TAP'),
    staffMember('Olga', 'olga', ['oficial-nacional', 'operaciones'], 'TAP'),
    staffMember('Mónica', 'monica', ['monitoreo'], 'TAP'),
    staffMember('Alma', 'alma', ['administracion'], 'TAP'),
    staffMember('Ada', 'ada', ['administrador'], 'TAP'),
  ],
  missions: [
    mission('HND', 'Honduras', 'Tegucigalpa'),
    mission('GTM', 'Guatemala', 'Ciudad de Guatemala'),
    mission('SLV', 'El Salvador', 'San Salvador'),
    mission('NIC', 'Nicaragua', 'Managua'),
    mission('COL', 'Colombia', 'Bogotá'),
    mission('ECU', 'Ecuador', 'Quito'),
    mission('VEN', 'Venezuela', 'Caracas'),
    mission('BRA', 'Brasil', 'Brasilia', 'pt'),
    mission('HTI', 'Haití', 'Puerto Príncipe', 'fr'),
  ],
  focalPoints: [
    focalPoint('HND', 'Rosa', 'avisos.honduras'),
    focalPoint('HND', 'Nora', 'recepcion.honduras', 'cc'),
    focalPoint('GTM', 'Irma', 'avisos.guatemala'),
    focalPoint('SLV', 'Delia', 'avisos.elsalvador'),
    focalPoint('NIC', 'Berta', 'avisos.nicaragua'),
    focalPoint('COL', 'Clara', 'avisos.colombia'),
    focalPoint('ECU', 'Elena', 'avisos.ecuador'),
    focalPoint('VEN', 'Vera', 'avisos.venezuela'),
    focalPoint('BRA', 'Beatriz', 'avisos.brasil'),
    focalPoint('HTI', 'Hélène', 'avisos.haiti'),
  ],
  accessPoints: [
    { code: 'K7Q2', label: 'Albergue Inventado', office: 'TAP' },
    { code: 'M4X9', label: 'Comedor de Prueba', office: 'TAP' },
    { code: 'T3V8', label: 'Casa Ejemplo', office: 'TIJ' },
    { code: 'Z1B5', label: 'Cartel retirado', office: 'TAP', state: 'closed', replacedBy: 'K7Q2' },
  ],
  countriesServed: [
    ...['HND', 'GTM', 'SLV', 'NIC'].map((country) => ({ country, from: '2018-01-01' })),
    ...['COL', 'ECU', 'CRI', 'PAN'].map((country) => ({ country, from: '2019-01-01' })),
    { country: 'VEN', from: '2022-01-01' },
    { country: 'BRA', from: '2022-01-01' },
  ],
  places: [
    terminal('TAP-BUS', 'Central de autobuses (muestra)', 'Tapachula', 'MEX', 'Mexico_City'),
    terminal('TIJ-BUS', 'Central de autobuses (muestra)', 'Tijuana', 'MEX', 'Tijuana'),
    terminal('GUA-BUS', 'Terminal de autobuses (muestra)', 'Ciudad de Guatemala', 'GTM', 'Guatemala'),
    terminal('SAL-BUS', 'Terminal de autobuses (muestra)', 'San Salvador', 'SLV', 'El_Salvador'),
    terminal('SAP-BUS', 'Gran terminal (muestra)', 'San Pedro Sula', 'HND', 'Tegucigalpa'),
    terminal('OMOA', 'Centro de recepción de Omoa (muestra)', 'Omoa', 'HND', 'Tegucigalpa'),
  ],
  configuration: {
    officePhone: '+52 962 000 0001',
    phone24h: '+52 962 000 0024',
    complaintsChannel: 'quejas@oim.example o al +52 55 0000 0000',
  },
};

export const sampleOffice: OfficeSetup = { roleAccount: 'registro@oim.example', setUp: description };
