// The family of the demonstration and its journey. Invented; the names say so.

import type { Row } from '../../src/kernel/table';

/** Answers by question key, as the form shows them. */
export const FAMILY = {
  accessPoint: 'K7Q2',
  contactConsent: 'Sí',
  filledBy: 'Alguien me ayuda',
  helper: 'Albergue Inventado',
  language: 'Español',
  city: 'Tapachula',
  givenNames: 'Marisol Ejemplina',
  surnames: 'Peñalosa Muestra',
  age: '34',
  sex: 'Mujer',
  nationality: 'Honduras',
  document: 'Pasaporte vigente',
  group: 'Con familia o personas a mi cargo',
  'companion2.givenNames': 'Óscar Ficticio',
  'companion2.surnames': 'Güell Prueba',
  'companion2.age': '36',
  'companion2.sex': 'Hombre',
  'companion2.relation': 'Pareja',
  'companion2.more': 'Sí',
  'companion3.givenNames': 'Íker',
  'companion3.surnames': 'Güell Peñalosa',
  'companion3.age': '9',
  'companion3.sex': 'Hombre',
  'companion3.relation': 'Hija/o',
  'companion3.more': 'Sí',
  'companion4.givenNames': 'Łucía',
  'companion4.surnames': 'Güell Peñalosa',
  'companion4.age': '4',
  'companion4.sex': 'Mujer',
  'companion4.relation': 'Hija/o',
  'companion4.more': 'No',
  phone: '+504 9999 0123',
  discretion: 'No, solo pregunten por mí',
  interviewNeeds: ['Espacio para mis hijos'],
  soon: 'Sí, esta semana',
  safeNote: 'Mejor por las tardes, después de las cinco.',
} as const;

/** What the page *Movimiento* sends: by bus to the capital's airport and home by air, ten days from `today`. */
export function journey(people: readonly Row[], today: string, day: (from: string, days: number) => string): unknown {
  const departure = day(today, 10);
  const fresh = { id: null, seal: null, seen: null };
  const segment = (fields: Readonly<Record<string, unknown>>) => ({ ...fresh, fields: { ...fields, transfer: false } });
  return {
    ...fresh,
    fields: { office: people[0]?.['office'] ?? null, kind: 'family', expected: people.length, note: null },
    segments: [
      segment({
        mode: 'air',
        carrier: 'Aerolínea Ejemplo',
        service: 'EJ 431',
        origin: 'TAP',
        departsAt: `${departure}T07:10`,
        destination: 'MEX',
        arrivesAt: `${departure}T08:55`,
      }),
      segment({
        mode: 'air',
        carrier: 'Aerolínea Ejemplo',
        service: 'EJ 670',
        origin: 'MEX',
        departsAt: `${departure}T12:40`,
        destination: 'SAP',
        arrivesAt: `${departure}T14:45`,
      }),
    ],
    travellers: people.map((person, at) => ({
      ...fresh,
      fields: {
        person: person.id,
        document: { type: 'passport', issuer: 'HND', number: `E00000${at + 1}`, expires: day(today, 900) },
        residence: null,
        assistance: at === 0 ? ['transport'] : [],
        // The father would rather not be announced: he travels, and the notice goes out for the other three.
        consent: { given: at !== 1, how: 'signature', date: today },
      },
    })),
    removed: [],
  };
}
