// The shape of a catalogue: each problem says what happened and what to do next, in a colleague's words.
// Placeholders are `{name}`; sentences are never glued together.

export interface ProblemText {
  readonly text: string;
  readonly remedy: string;
}

export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** Fills `{name}` from the parameters; a missing parameter stays visible as its placeholder. */
export function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : String(value);
  });
}
