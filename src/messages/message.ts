// The shape of a catalogue: each problem says what happened and what to do next, in a colleague's words.
// Placeholders are `{name}`; sentences are never glued together.

export interface ProblemText {
  readonly text: string;
  readonly remedy: string;
}

export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** What the server says in one language. The build writes it as a file of its own, and it is read when something is said. */
export interface Words {
  readonly problems: ProblemTexts;
  /** Words of definitions, as they stand there → in this language. Nothing in the language of the definitions. */
  readonly labels: Readonly<Record<string, string>>;
  readonly dates: {
    readonly months: readonly string[];
    /** Of `{day}`, `{month}` and `{year}`. */
    readonly date: string;
    /** Of `{date}` and `{time}`. */
    readonly withTime: string;
  };
}

/** Fills `{name}` from the parameters; a missing parameter stays visible as its placeholder. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : String(value);
  });
}
