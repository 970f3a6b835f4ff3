// What the page Movimiento shows, as plain JSON: one movement with everybody who may travel in it.
// Types only; `page.ts` fills them and the browser reads them.

import type { Tone } from '../../kernel/tone';
import type { DocumentType } from '../../programme/cases/codes';
import type { MovementForm } from '../../programme/travel/movement-form';
import type { TravellerFields } from '../../programme/travel/movement-input';
import type { SpokenProblem } from '../served';

export interface PlaceOption {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly zone: string;
}

export interface HeldDocument {
  readonly id: string;
  readonly type: DocumentType;
  readonly issuer: string;
  readonly number: string | null;
  readonly expires: string | null;
}

/** Somebody who travels or may travel. */
export interface PersonCard {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly age: string | null;
  readonly sex: string;
  readonly nationality: string;
  readonly relation: string;
  readonly status: string;
  /** False for whoever withdrew or is out of the programme. */
  readonly mayTravel: boolean;
  readonly documents: readonly HeldDocument[];
  /** What this person last said about informing the origin mission. */
  readonly consent: TravellerFields['consent'];
}

export interface MissionNotice {
  readonly mission: string;
  readonly name: string;
  /** Code of the notice's state, or null when none was prepared. */
  readonly state: string | null;
  readonly label: string | null;
  readonly tone: Tone;
}

export interface OpenMovement {
  readonly form: MovementForm;
  readonly stateLabel: string;
  /** What keeps it from being announced. */
  readonly problems: readonly SpokenProblem[];
  /** What a colleague would point out. */
  readonly remarks: readonly SpokenProblem[];
  readonly notices: readonly MissionNotice[];
}

export interface Found {
  readonly text: string;
  readonly people: readonly PersonCard[];
  /** Other cases that the people of this one resemble, and why; '' for none. */
  readonly resembles: string;
}

/** What the page asks for once it stands. */
export interface MovementLists {
  readonly countries: Readonly<Record<string, string>>;
  readonly places: readonly PlaceOption[];
}

export interface MovementPageView {
  /** Null while a new movement is written. */
  readonly open: OpenMovement | null;
  readonly people: readonly PersonCard[];
  readonly found: Found | null;
  /** Those that its itinerary names. */
  readonly places: readonly PlaceOption[];
  readonly offices: Readonly<Record<string, string>>;
  /** Office of the reader, for a new movement. */
  readonly office: string | null;
  readonly today: string;
}
