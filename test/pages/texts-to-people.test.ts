// Messages that staff copy into a chat: what they say, and what they never say to whoever asked for discretion.
// proves: src/ui/agenda/compose-text.ts
// proves: src/messages/texts-to-people.ts

import fc from 'fast-check';
import { textsToPeople } from '../../src/messages/texts-to-people';
import { CONTACT_RULES, PERSON_STATUSES } from '../../src/programme/cases/codes';
import { COUNTRIES } from '../../src/programme/directory/countries';
import {
  composeText,
  isTelling,
  languageFor,
  type Language,
  type TextKind,
  type TextWish,
} from '../../src/ui/agenda/compose-text';
import { bare } from '../../src/ui/kit/matching';

const LANGUAGES = Object.keys(textsToPeople) as Language[];
const KINDS: readonly TextKind[] = ['appointment', 'bring', 'meeting', 'delay'];
const WISH: TextWish = {
  kind: 'appointment',
  language: 'spa',
  discreet: false,
  date: '2026-11-25',
  time: '10:00',
  place: 'Albergue Inventado',
  things: ['papers', 'photos', 'water'],
  minutes: '30',
};

const ORIGINS = Object.entries(COUNTRIES).filter(([code]) => code !== 'MEX');
const abroad = ORIGINS.map(([, name]) => name);
/** Who writes, in every language, and what everybody knows them by. */
const PROGRAMME = /\b(oim|iom|rva|avr)\b|retorn|retou|return|migra|consul|embaj/;

const isSilent = (text: string): boolean => {
  const said = bare(text);
  return !PROGRAMME.test(said) && !abroad.some((name) => said.includes(bare(name)));
};

/** Places as people write them, telling ones among them. */
const places = fc.oneof(
  fc.constantFrom('Albergue Inventado', 'Parque Central', 'Terminal ADO', 'Calle 5, Tapachula', 'Ciudad de México'),
  fc
    .tuple(fc.constantFrom('Consulado de ', 'Embajada: ', 'Av. ', 'CASA '), fc.constantFrom(...abroad))
    .map((each) => each.join('')),
  fc.constantFrom(
    'Oficina de la OIM',
    'oim tapachula',
    'Módulo RVA',
    'Estación Migratoria',
    'oficina de retorno',
    'I.O.M. IOM',
  ),
);

const wishes = fc.record({
  kind: fc.constantFrom(...KINDS),
  language: fc.constantFrom(...LANGUAGES),
  rule: fc.constantFrom(...(Object.keys(CONTACT_RULES) as (keyof typeof CONTACT_RULES)[])),
  place: places,
  date: fc.constantFrom('2026-11-25', '2027-01-03', '2026-12-31'),
  time: fc.constantFrom('07:05', '18:30'),
  minutes: fc.constantFrom('15', '60'),
  things: fc.uniqueArray(fc.constantFrom('papers', 'certificates', 'photos', 'luggage', 'water'), { minLength: 1 }),
}) as fc.Arbitrary<Omit<TextWish, 'discreet'> & { readonly rule: keyof typeof CONTACT_RULES }>;

describe('a message to somebody', () => {
  it('says neither programme nor country to whoever asked for discretion, whatever the message, language and place', () => {
    fc.assert(
      fc.property(wishes, ({ rule, ...wish }) => {
        const text = composeText({ ...wish, discreet: rule !== 'mayNameOim' });

        return rule === 'mayNameOim' ? !isSilent(text) : isSilent(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('says no status and leaves nothing to be filled in', () => {
    const statuses = Object.values(PERSON_STATUSES).map(bare);
    fc.assert(
      fc.property(wishes, ({ rule, ...wish }) => {
        const text = bare(composeText({ ...wish, discreet: rule !== 'mayNameOim' }));

        return !/[{}]|undefined/.test(text) && !statuses.some((status) => text.includes(status));
      }),
    );
  });

  it('has in every language what it has in Spanish', () => {
    for (const words of Object.values(textsToPeople)) {
      for (const kind of KINDS) {
        const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
        expect(holes(words[kind])).toEqual(holes(textsToPeople.spa[kind]));
      }
      expect(words.weekdays.split(' ')).toHaveLength(7);
      expect(words.months.split(' ')).toHaveLength(12);
    }
  });

  it('is spoken to in Spanish where the registry has no words', () => {
    expect(['spa', 'hat', 'other'].map(languageFor)).toEqual(['spa', 'hat', 'spa']);
  });

  it.each<[string, Partial<TextWish>, string]>([
    [
      'an appointment',
      {},
      'Hola. Le escribimos de la OIM, programa de retorno voluntario. Le esperamos el miércoles 25 de noviembre a las 10:00 ' +
        'en Albergue Inventado. Si no puede venir, avísenos y buscamos otro día.',
    ],
    [
      'what to bring, discreetly',
      { kind: 'bring', discreet: true, place: 'Oficina OIM' },
      'Hola. Para el miércoles 25 de noviembre a las 10:00 en el lugar que acordamos, por favor traiga los papeles que tenga, ' +
        'fotografías y agua y algo de comer. Si le falta algo, venga de todos modos.',
    ],
    [
      'a delay, in Kreyòl',
      { kind: 'delay', language: 'hat', discreet: true },
      'Bonjou. N ap gen anviwon 30 minit reta. Tanpri tann nou nan Albergue Inventado.',
    ],
    [
      'a meeting where nothing may tell, in Kreyòl',
      { kind: 'meeting', language: 'hat', discreet: true, place: 'Oficina OIM' },
      'Bonjou. N ap rankontre mèkredi 25 novanm a 10:00 kote nou te dakò a. Si w pa wè nou, voye yon mesaj ban nou.',
    ],
    [
      'what to bring where nothing may tell, in Portuguese',
      { kind: 'bring', language: 'por', discreet: true, place: 'Oficina OIM' },
      'Olá. No dia 25 de novembro (quarta-feira), às 10:00, no lugar combinado, por favor traga os documentos que tiver, ' +
        'fotos e água e alguma coisa para comer. Se faltar alguma coisa, venha assim mesmo.',
    ],
  ])('reads like a colleague wrote it: %s', (_what, wish, text) => {
    expect(composeText({ ...WISH, ...wish })).toBe(text);
  });

  it('keeps places that tell nothing', () => {
    expect(['Parque Central', 'Ciudad de México', 'Carretera Panamericana km 5'].filter(isTelling)).toEqual([]);
  });
});
