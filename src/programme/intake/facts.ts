// What of the installation stands in the intake form: the office's cities, countries, telephone, answering time.
// Nothing about any person, and nothing that would tell a stranger what the registry holds.

import type { Reads, Snapshot } from '../../kernel/snapshot';
import { settingOf } from '../directory/configuration';
import { COUNTRIES, isCountry, type Country } from '../directory/countries';
import { citiesOf } from '../directory/offices';
import { configuration, countriesServed, offices } from '../directory/tables';

export interface IntakeFacts {
  readonly channel: string;
  readonly answerWithin: number;
  /** '' when the office has none to give. */
  readonly phone: string;
  readonly cities: readonly string[];
  /** Every country that may be chosen: those served first. */
  readonly countries: readonly Country[];
  /** One line per office: name, address, telephone. */
  readonly offices: string;
}

export const intakeFactsReads: Reads = { whole: [configuration, offices, countriesServed] };

/** Alphabetical as a reader of Spanish looks for it: accents do not count. No Intl here: its locales vary by host. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const alphabetical = (one: string, other: string): number => (plain(one) < plain(other) ? -1 : 1);

function countriesInOrder(served: readonly Country[]): Country[] {
  const all = Object.keys(COUNTRIES) as Country[];
  return [...all.filter((code) => served.includes(code)), ...all.filter((code) => !served.includes(code))];
}

export function intakeFacts(snapshot: Snapshot): IntakeFacts {
  const settings = snapshot.rows(configuration);
  const places = snapshot.rows(offices);
  const served = snapshot.rows(countriesServed).filter(({ until }) => until === null);
  return {
    channel: settingOf(settings, 'complaintsChannel'),
    answerWithin: settingOf(settings, 'answerWithinWorkingDays'),
    phone: settingOf(settings, 'officePhone') || (places.find(({ phone }) => phone !== null)?.phone ?? ''),
    cities: [...new Set(places.flatMap(citiesOf))].sort(alphabetical),
    countries: countriesInOrder(served.map(({ country }) => country).filter(isCountry)),
    offices: places.map(({ name, address, phone }) => [name, address, phone].filter(Boolean).join(' · ')).join('\n'),
  };
}
