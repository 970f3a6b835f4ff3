// What the page Hoy tells: what waits for the reader and their office, each with the way to what resolves it.

import type { State } from '../caso/view';

export interface TodaysCase {
  readonly number: string;
  /** Days since it was opened. */
  readonly days: number;
  readonly callToday: boolean;
  /** The next departure of anybody of it, `YYYY-MM-DD`, or null. */
  readonly departsOn: string | null;
}

export interface Departure {
  readonly movement: string;
  readonly code: string;
  readonly departsOn: string;
  readonly days: number;
  readonly country: string | null;
  readonly travellers: number;
  /** Listed, and not travelling any more. */
  readonly out: number;
  /** One for each notice; none yet says so. */
  readonly notices: readonly TodaysNotice[];
}

export interface TodaysNotice {
  readonly movement: string;
  readonly mission: string;
  readonly name: string;
  readonly folio: string;
  readonly state: State;
}

export interface WaitingCount {
  readonly title: string;
  readonly count: number;
}

export interface TodayView {
  /** Names of the reader's offices; none for who serves the whole programme. */
  readonly offices: readonly string[];
  readonly today: string;
  readonly waiting: readonly WaitingCount[];
  /** Pairs of people to be compared or, found to be one, to be closed; in cases of the reader's reach. */
  readonly pairs: number;
  /** Papers that the reader keeps for somebody, and since when the oldest. */
  readonly originals: { readonly count: number; readonly since: string };
  readonly calls: readonly TodaysCase[];
  readonly mine: readonly TodaysCase[];
  readonly unassigned: readonly TodaysCase[];
  /** On hold until a day that has come. */
  readonly again: readonly TodaysCase[];
  /** Nobody of them is on the way any more. */
  readonly toClose: readonly TodaysCase[];
  readonly departures: readonly Departure[];
  /** Whom the reader's offices expect today. */
  readonly visits: readonly { readonly time: string; readonly place: string; readonly number: string }[];
  /** What the reader is to have done by today; the text stands on the agenda. */
  readonly due: readonly {
    readonly id: string;
    readonly kind: string;
    readonly dueOn: string;
    readonly number: string | null;
  }[];
  readonly notices: readonly TodaysNotice[];
  readonly mayAssign: boolean;
  readonly mayMove: boolean;
  readonly maySettle: boolean;
  readonly me: string;
}
