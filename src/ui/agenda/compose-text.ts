// A message to somebody about an appointment, as it is copied into a chat: which of the four, in which language, and what
// it may say. A place is left out where the person asked for discretion and the place would tell.
// INVARIANT: where only the person may be asked for, no message says programme, organisation or country.

import { fill } from '../../messages/message';
import { textsToPeople, type PeopleTexts } from '../../messages/texts-to-people';
import { COUNTRIES } from '../../programme/directory/countries';
import { bare } from '../kit/matching';

export type Language = keyof typeof textsToPeople;
export type TextKind = 'appointment' | 'bring' | 'meeting' | 'delay';
export type Thing = keyof PeopleTexts['things'];

export interface TextWish {
  readonly kind: TextKind;
  readonly language: Language;
  readonly discreet: boolean;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly things: readonly Thing[];
  readonly minutes: string;
}

/** A language that the registry has words in. */
export const languageFor = (code: string): Language => (code in textsToPeople ? (code as Language) : 'spa');

/** Whom a place names, in any of the languages. Mexico is where everybody is. */
const TELLING = new RegExp(
  [
    ...['oim', 'iom', 'rva', 'avr', 'onu', 'inm', 'acnur', 'unhcr', 'comar', 'dif'].map((word) => `\\b${word}\\b`),
    ...['retorn', 'retou', 'retour', 'return', 'repatri', 'migra', 'consul', 'konsil', 'embajad', 'embaix', 'embass', 'anbasad'],
    ...['ambassad', 'refugi', 'asil', 'asylum', 'brazil', 'bresil', 'brezil', 'ayiti', 'dominic', 'belize', 'perou'],
    ...['equate', 'ekwat', 'chili\\b', 'onduras', 'gwatemal', 'venezwel', 'kolonbi', 'kiba\\b'],
    ...Object.entries(COUNTRIES).flatMap(([code, name]) => (code === 'MEX' ? [] : [stemOf(name)])),
  ].join('|'),
);

/** `Honduras` → `hondur`, which finds its people as well; a name of several words stands whole. */
function stemOf(name: string): string {
  const word = bare(name).replace(/^el /, '');
  return word.includes(' ') ? word : `\\b${word.slice(0, 6)}`;
}

export const isTelling = (place: string): boolean => TELLING.test(bare(place));

export function composeText(wish: TextWish): string {
  const { kind, language, discreet, date, time, place, things, minutes } = wish;
  const words = textsToPeople[language];
  const listed = things.map((thing) => words.things[thing]);
  const said = fill(words[kind], {
    date: dateIn(words, date),
    time,
    where: discreet && isTelling(place) ? words.atAgreed : fill(words.at, { place }),
    things: listed.length < 2 ? listed.join('') : `${listed.slice(0, -1).join(', ')} ${words.and} ${listed[listed.length - 1]}`,
    minutes,
  });
  return `${discreet ? words.discreetGreeting : words.greeting} ${said}`;
}

function dateIn(words: PeopleTexts, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return fill(words.date, {
    weekday: words.weekdays.split(' ')[weekday] ?? '',
    day,
    month: words.months.split(' ')[month - 1] ?? '',
  });
}
