// Fields: label, help, input, and beside it every problem the server named for it. A field's name is the path that
// problems carry (`segments.2.departsAt`).
// INVARIANT: what a person typed is never changed or dropped by the page; the server judges it.

import './fields.css';
import type { ComponentChildren } from 'preact';
import { kitTexts } from '../../messages/es/pages';
import { anchorOf, problemsAt } from './problem-places';
import { usePage } from './page-state';
import type { SpokenProblem } from '../served';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: ComponentChildren;
  /** What the program makes of the value, under the input. */
  readonly echo?: string | undefined;
  readonly required?: boolean | undefined;
  /** Problems known before anything was sent. */
  readonly problems?: readonly SpokenProblem[];
  /** Short fields beside one another on a wide screen. */
  readonly width?: 'short' | 'middle' | 'full';
}

/** Attributes that tie an input to its label, help and problems. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
  readonly disabled: boolean;
}

interface FrameProps extends FieldProps {
  readonly children: (tied: Tied) => ComponentChildren;
  /** Several inputs under one label: a fieldset. */
  readonly group?: boolean;
}

/** The problems named for a part of the page that is no single input. */
export function ProblemsHere({ name }: { name: string }) {
  const mine = problemsAt(usePage().problems, name);
  if (mine.length === 0) return null;
  return (
    <div class="problem" id={anchorOf(name)} tabIndex={-1}>
      <ProblemWords problems={mine} />
    </div>
  );
}

function ProblemWords({ problems }: { problems: readonly SpokenProblem[] }) {
  return (
    <>
      {problems.map(({ text, remedy }) => (
        <p>
          <strong>{text}</strong> {remedy}
        </p>
      ))}
    </>
  );
}

export function FieldFrame({ children, group, ...field }: FrameProps) {
  const { name, label, help, echo, required, width = 'full' } = field;
  const { problems, isSending, setProblems } = usePage();
  const refused = problemsAt(problems, name);
  const mine = refused.length > 0 ? refused : (field.problems ?? []);
  const id = anchorOf(name);
  const marks = [help !== undefined && 'help', mine.length > 0 && 'problem', echo !== undefined && 'echo'];
  const described = marks.filter(Boolean).map((mark) => `${id}-${mark}`).join(' ');
  const tied: Tied = {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': mine.length > 0 ? 'true' : undefined,
    'aria-required': required === true ? 'true' : undefined,
    disabled: isSending,
  };
  // What was refused is not what stands there now.
  const changed = () => refused.length > 0 && setProblems(problems.filter((each) => !refused.includes(each)));
  const className = `field ${width}${mine.length > 0 ? ' wrong' : ''}`;
  const [Box, Label] = group === true ? (['fieldset', 'legend'] as const) : (['div', 'label'] as const);
  const whole = group === true && { id, tabIndex: -1, 'aria-describedby': tied['aria-describedby'] };
  return (
    <Box class={className} {...whole} onInput={changed} onChange={changed}>
      <Label class="label" for={group === true ? undefined : id}>
        {label}
        {required !== true && <span class="optional"> {kitTexts.optional}</span>}
      </Label>
      <Said id={`${id}-help`} look="help" words={help} />
      {mine.length > 0 && (
        <div class="problem" id={`${id}-problem`}>
          <ProblemWords problems={mine} />
        </div>
      )}
      {children(tied)}
      <Said id={`${id}-echo`} look="echo" words={echo} />
    </Box>
  );
}

function Said({ id, look, words }: { id: string; look: string; words: ComponentChildren }) {
  if (words === undefined) return null;
  return (
    <p class={look} id={id}>
      {words}
    </p>
  );
}
