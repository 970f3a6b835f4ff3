// What a form is: pages of questions as plain data, in one or more languages, from which the form is built and its
// answers are read back by item ID. Knows nothing of what the answers mean.

/** Language tag → text. */
export type Texts = Readonly<Record<string, string>>;

export type Validation =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly message: Texts }
  /** RE2 syntax. */
  | { readonly kind: 'pattern'; readonly pattern: string; readonly message: Texts }
  | { readonly kind: 'maxLength'; readonly max: number; readonly message: Texts };

export interface Option {
  /** What the program sees. */
  readonly code: string;
  readonly label: Texts;
  /** Page key to go to, or `submit`. Either all options of a question branch or none does. */
  readonly goTo?: string;
}

interface QuestionCommon {
  readonly key: string;
  readonly title: Texts;
  readonly help?: Texts;
  readonly required: boolean;
}

export type Question = QuestionCommon &
  (
    | { readonly type: 'short'; readonly validation?: Validation }
    | { readonly type: 'paragraph'; readonly validation?: Validation }
    | { readonly type: 'choice' | 'list'; readonly options: readonly Option[]; readonly other?: boolean }
    | { readonly type: 'checkboxes'; readonly options: readonly Option[]; readonly atLeast?: number }
    | { readonly type: 'date' }
  );

export interface FormPage {
  readonly key: string;
  readonly title: Texts;
  readonly help?: Texts;
  readonly questions: readonly Question[];
  /** Where to go after this page when no answer says otherwise: page key or `submit`; the next page when absent. */
  readonly then?: string;
}

/**
 * The last page of a form that somebody changed, which no way leads to: there stand items that ask nobody any more, since
 * what was once answered to a question is shown only as long as its item stands (assumed).
 */
export const RETIRED = { key: 'retired', title: 'Preguntas retiradas', help: 'A esta página no llega nadie.' };

export interface FormSpec {
  readonly key: string;
  readonly version: number;
  readonly languages: readonly string[];
  readonly title: Texts;
  readonly description: Texts;
  readonly confirmation: Texts;
  /** `anyone` may answer without an account, or only members of staff. */
  readonly audience: 'anyone' | 'staff';
  readonly pages: readonly FormPage[];
}
