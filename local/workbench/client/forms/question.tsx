// A question on its card: its words, the mark that it must be answered, its controls, and what is wrong with it.
// INVARIANT: help and problem are said together with the control; only text is ever put into the page.

import type { ComponentChildren } from 'preact';
import type { ItemView } from '../../methods/forms';
import { Checkboxes, OneOf } from './choices';
import { NOTHING, type Filled } from './filled';
import { Grid } from './grid';
import { DayField, LineField, ListField, ParagraphField } from './typed';

export interface ControlProps {
  readonly item: ItemView;
  readonly filled: Filled;
  readonly fill: (change: Partial<Filled>) => void;
  readonly invalid: boolean;
  /** IDs of the elements that describe the control. */
  readonly describedBy: string | undefined;
}

interface QuestionProps {
  readonly item: ItemView;
  readonly filled: Filled | undefined;
  readonly problem: string | undefined;
  readonly fill: (change: Partial<Filled>) => void;
}

/** One control, named by a label. */
const FIELDS: Readonly<Record<string, (props: ControlProps) => ComponentChildren>> = {
  TEXT: LineField,
  PARAGRAPH_TEXT: ParagraphField,
  DATE: DayField,
  LIST: ListField,
};

/** Several controls, named by a legend. */
const GROUPS: Readonly<Record<string, (props: ControlProps) => ComponentChildren>> = {
  MULTIPLE_CHOICE: OneOf,
  CHECKBOX: Checkboxes,
  GRID: Grid,
  CHECKBOX_GRID: Grid,
};

export const controlId = ({ id }: ItemView): string => `q${id}`;
const helpId = (item: ItemView): string => `${controlId(item)}-help`;
const problemId = (item: ItemView): string => `${controlId(item)}-problem`;

export function Question({ item, filled = NOTHING, problem, fill }: QuestionProps) {
  const invalid = problem !== undefined;
  const described = [item.help === '' ? [] : [helpId(item)], invalid ? [problemId(item)] : []].flat().join(' ');
  const control = { item, filled, fill, invalid, describedBy: described === '' ? undefined : described };
  const Field = FIELDS[item.type];
  const Group = GROUPS[item.type];
  return (
    <div class={invalid ? 'card wrong' : 'card'}>
      {Field !== undefined && (
        <>
          <label class="title" dir="auto" for={controlId(item)}>
            <QuestionTitle item={item} />
          </label>
          <Help item={item} />
          <Field {...control} />
        </>
      )}
      {Group !== undefined && (
        <fieldset
          // Of these two only a group of radio buttons may itself be called wrong or needed.
          {...(item.type === 'MULTIPLE_CHOICE'
            ? { role: 'radiogroup', 'aria-invalid': invalid, 'aria-required': item.required }
            : {})}
          aria-describedby={control.describedBy}
        >
          <legend class="title" dir="auto">
            <QuestionTitle item={item} />
          </legend>
          <Help item={item} />
          <Group {...control} />
        </fieldset>
      )}
      {invalid && (
        <p class="problem" id={problemId(item)}>
          {problem}
        </p>
      )}
    </div>
  );
}

function QuestionTitle({ item: { title, required } }: { item: ItemView }) {
  return (
    <>
      {title === '' ? 'Pregunta sin título' : title}
      {required && (
        <>
          <span class="mark" aria-hidden="true">
            {' '}
            *
          </span>
          <span class="unseen"> (obligatoria)</span>
        </>
      )}
    </>
  );
}

function Help({ item }: { item: ItemView }) {
  if (item.help === '') return null;
  return (
    <p class="help" id={helpId(item)} dir="auto">
      {item.help}
    </p>
  );
}
