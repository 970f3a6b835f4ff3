// The inputs of a form over plain strings. Dates and times are the browser's own pickers, which phones do best.

import type { TargetedEvent } from 'preact';
import { kitTexts } from '../../messages/es/pages';
import { FieldFrame, type FieldProps } from './fields';
import { usePage } from './page-state';

type Codes = Readonly<Record<string, string>>;

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local' | 'time' | 'search';
  readonly numeric?: boolean;
  readonly maxLength?: number | undefined;
  /** ID of the list of what was written before. */
  readonly list?: string;
}

const typed = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>): string =>
  event.currentTarget.value;

export function TextField({ value, onValue, type = 'text', numeric, maxLength, list, ...field }: TextProps) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <input
          {...tied}
          type={type}
          value={value}
          inputMode={numeric === true ? 'numeric' : undefined}
          maxLength={maxLength}
          list={list}
          autoComplete="off"
          dir={type === 'text' ? 'auto' : undefined}
          onInput={(event) => onValue(typed(event))}
        />
      )}
    </FieldFrame>
  );
}

export function LongTextField({ value, onValue, maxLength, ...field }: TextProps) {
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <textarea
          {...tied}
          value={value}
          rows={4}
          maxLength={maxLength}
          dir="auto"
          onInput={(event) => onValue(typed(event))}
        />
      )}
    </FieldFrame>
  );
}

interface ChoiceProps extends FieldProps {
  readonly codes: Codes;
  /** '' for nothing chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface SelectProps extends ChoiceProps {
  /** What choosing nothing is called. */
  readonly nothing?: string;
}

export function SelectField({ codes, value, onValue, nothing = kitTexts.choose, ...field }: SelectProps) {
  // A value that is no longer offered stays visible and chosen until the person changes it.
  const options = value === '' || value in codes ? codes : { [value]: value, ...codes };
  return (
    <FieldFrame {...field}>
      {(tied) => (
        <select {...tied} value={value} onChange={(event) => onValue(typed(event))}>
          <option value="">{nothing}</option>
          {Object.entries(options).map(([code, label]) => (
            <option value={code}>{label}</option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

export function RadioField({ codes, value, onValue, ...field }: ChoiceProps) {
  return (
    <FieldFrame {...field} group>
      {(tied) => (
        <div class="choices">
          {Object.entries(codes).map(([code, label]) => (
            <label class="choice">
              <input
                type="radio"
                name={tied.id}
                checked={code === value}
                disabled={tied.disabled}
                onChange={() => onValue(code)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

interface ChecksProps extends FieldProps {
  readonly codes: Codes;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}

export function ChecksField({ codes, values, onValues, ...field }: ChecksProps) {
  const toggle = (code: string) =>
    onValues(values.includes(code) ? values.filter((each) => each !== code) : [...values, code]);
  return (
    <FieldFrame {...field} group>
      {() => (
        <div class="choices many">
          {Object.entries(codes).map(([code, label]) => (
            <Check label={label} checked={values.includes(code)} onToggle={() => toggle(code)} />
          ))}
        </div>
      )}
    </FieldFrame>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  /** Only for screen readers: the visible place says it already. */
  readonly quiet?: boolean;
  readonly onToggle: () => void;
}

export function Check({ label, checked, quiet, onToggle }: CheckProps) {
  const { isSending } = usePage();
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} disabled={isSending} onChange={onToggle} />
      <span class={quiet === true ? 'unseen' : undefined}>{label}</span>
    </label>
  );
}
