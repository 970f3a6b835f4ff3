// What follows from the table of offices.

import type { OfficeRow } from './tables';

export const citiesOf = ({ cities }: Pick<OfficeRow, 'cities'>): string[] =>
  (cities ?? '')
    .split(';')
    .map((city) => city.trim())
    .filter((city) => city !== '');

/** The office that attends a city, if one does. */
export const officeFor = (offices: readonly OfficeRow[], city: string | null): OfficeRow | undefined =>
  city === null ? undefined : offices.find((office) => citiesOf(office).includes(city));
