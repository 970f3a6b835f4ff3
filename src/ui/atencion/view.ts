// What the pages of the daily log know: whose case it is, if any, and what can be chosen.

/** A case as the log needs it: nobody's name. */
export interface LogCase {
  readonly id: string;
  /** A person's ID → initials. */
  readonly people: Readonly<Record<string, string>>;
  /** Label of the rule of contact. */
  readonly contactRule: string;
}

export interface LogView {
  readonly today: string;
  readonly case: LogCase | null;
  /** Places to choose from; any other may be typed. */
  readonly places: readonly string[];
  /** Who may be given a task: address → name. */
  readonly officers: Readonly<Record<string, string>>;
  readonly me: string;
  /** Lines of today that stand in the log of the reader's office. */
  readonly count: number;
}

/** What the page Atención knows besides. */
export interface NoteView extends LogView {
  /** Who may be told what *Otros apoyos* were, by name; null for a reader who says so themselves. */
  readonly guards: readonly string[] | null;
}
