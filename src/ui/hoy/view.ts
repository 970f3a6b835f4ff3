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
  readonly calls: readonly TodaysCase[];
  readonly mine: readonly TodaysCase[];
  readonly unassigned: readonly TodaysCase[];
  /** On hold until a day that has come. */
  readonly again: readonly TodaysCase[];
  /** Nobody of them is on the way any more. */
  readonly toClose: readonly TodaysCase[];
  readonly departures: readonly Departure[];
  readonly notices: readonly TodaysNotice[];
  readonly mayAssign: boolean;
  readonly mayMove: boolean;
  readonly maySettle: boolean;
  readonly me: string;
}
