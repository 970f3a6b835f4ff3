// What the registry asks of forms: what was answered, how a form stands, and that it is brought to its specification.

import type { FormSpec } from '../form';
import type { Problem } from '../problem';

export interface FormAnswers {
  readonly id: string;
  /** UTC, ISO 8601. */
  readonly submittedAt: string;
  readonly form: string;
  readonly language: string;
  /** Question key → what was answered; unanswered questions are absent. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

/** Which item of an installed form is what, kept for each form and version. Members are by item ID. */
export interface FormMap {
  readonly formId: string;
  readonly form: string;
  readonly language: string;
  readonly version: number;
  /** Key of the question that it asks now. */
  readonly items: Readonly<Record<string, string>>;
  /** Key of the question that it asked once: what was answered there is still read. */
  readonly former?: Readonly<Record<string, string>>;
  /** Page that begins there. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Of what kind it is and where it leads, as Google told when the form was last right. */
  readonly shape?: Readonly<Record<string, string>>;
  /** Of what each question says, a digest. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** How an installed form stands against its specification. */
export interface FormLook {
  readonly problems: readonly Problem[];
  /** What somebody added by hand. */
  readonly added: readonly { readonly id: string; readonly title: string }[];
}

export interface Forms {
  /** Responses submitted at or after the instant, oldest first. */
  responsesSince(map: FormMap, since: string): readonly FormAnswers[];
  /** One response, or undefined when it is gone. */
  response(map: FormMap, id: string): FormAnswers | undefined;
  /** Deletes a response; one that is gone already counts as deleted. */
  deleteResponse(map: FormMap, id: string): void;
  /** A link that opens the form with these answers filled in. */
  prefilledUrl(map: FormMap, answers: Readonly<Record<string, string>>): string;
  /**
   * Whether the form asks and leads as it did when it was last right; until it does again, a person looks at what is
   * answered before it is taken in. One call beside opening it.
   */
  asksAsMapped(map: FormMap): boolean;
  /** Four calls. */
  look(spec: FormSpec, map: FormMap): FormLook;
  /**
   * Builds the form as far as `deadline` (epoch ms) allows; its map when it is complete.
   * @param known the map of a form that stands already: what it has keeps its answers and gets back its place.
   * @param retire items that somebody added and that nobody shall be asked any more.
   */
  build(
    spec: FormSpec,
    language: string,
    formId: string,
    deadlineMs: number,
    known?: FormMap,
    retire?: readonly string[],
  ): FormMap | undefined;
}
