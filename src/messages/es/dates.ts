// Dates inside a problem, as a colleague says them. A problem carries them as ISO text, whatever its language.

const MONTHS = [
  'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
  'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
] as const;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?$/;

type Params = Readonly<Record<string, string | number>>;

/** `2026-12-03` → `3 de diciembre de 2026`, with its hour where it has one; everything else as it is. */
export function spokenDate(value: string | number): string | number {
  const [, year, month, day, time] = DATE.exec(String(value)) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? value : `${Number(day)} de ${name} de ${year}${time === undefined ? '' : ` a las ${time}`}`;
}

export const withSpokenDates = (params: Params): Params =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, spokenDate(value)]));
