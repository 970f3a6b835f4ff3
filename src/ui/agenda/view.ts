// What the page Agenda knows: the appointments of a day or of a case, and what was promised. Nobody's name: initials.

import type { State } from '../caso/view';
import type { LogView } from '../atencion/view';
import type { AppointmentState } from '../../programme/daily/codes';

export interface Appointment {
  readonly id: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly case: string;
  readonly person: string | null;
  readonly initials: string;
  readonly purpose: string;
  readonly code: AppointmentState;
  readonly state: State;
  /** Milliseconds until it begins, 0 once it has. */
  readonly startsIn: number;
  /** What a message to them may say, and in which language. */
  readonly discreet: boolean;
  readonly language: string;
}

export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly dueOn: string | null;
  readonly forWhom: string | null;
  readonly who: string;
  readonly case: string | null;
}

export interface AgendaView extends Omit<LogView, 'count'> {
  readonly date: string;
  /** Of the day, or all of the case. */
  readonly appointments: readonly Appointment[];
  /** Planned for days before, and never marked. */
  readonly unmarked: readonly Appointment[];
  readonly tasks: readonly Task[];
}
