// Rows that hold from one day until another, both included; an empty end is open.

export interface Dated {
  readonly from: string | null;
  readonly until: string | null;
}

export const holdsOn = ({ from, until }: Dated, date: string): boolean =>
  (from === null || from <= date) && (until === null || date <= until);
