// The input that fits a column: list, ticks, date, address, zone or plain text.

import { ComboField } from './combo';
import { echoDate } from './dates';
import type { FieldSpec } from './field-spec';
import { ChecksField, LongTextField, RadioField, SelectField, TextField } from './inputs';

export type FieldValue = string | readonly string[];

interface SpecFieldProps {
  readonly spec: FieldSpec;
  readonly value: FieldValue;
  readonly onValue: (value: FieldValue) => void;
  /** Row ID → name, for a reference. */
  readonly names: Readonly<Record<string, string>>;
  readonly zones: readonly string[];
}

const INPUT_TYPES = { email: 'email', phone: 'tel', date: 'date' } as const;
/** So few choices are better all seen. */
const FEW = 3;

export function SpecField({ spec, value, onValue, names, zones }: SpecFieldProps) {
  const { key, label, required, codes, kind } = spec;
  const common = { name: key, label, required, help: spec.help ?? undefined, width: 'middle' } as const;
  const text = typeof value === 'string' ? value : '';
  if (kind === 'choices') {
    const values = typeof value === 'string' ? [] : value;
    return <ChecksField {...common} width="full" codes={codes ?? {}} values={values} onValues={onValue} />;
  }
  if (kind === 'choice') {
    const Choice = required && Object.keys(codes ?? {}).length <= FEW ? RadioField : SelectField;
    return <Choice {...common} codes={codes ?? {}} value={text} onValue={onValue} />;
  }
  if (kind === 'ref') return <SelectField {...common} codes={names} value={text} onValue={onValue} />;
  if (kind === 'paragraph') return <LongTextField {...common} width="full" value={text} onValue={onValue} />;
  if (kind === 'zone') {
    const options = zones.map((zone) => ({ value: zone, title: zone, hint: '' }));
    return <ComboField {...common} options={options} value={text} onValue={onValue} />;
  }
  const type = kind === 'email' || kind === 'phone' || kind === 'date' ? INPUT_TYPES[kind] : 'text';
  return (
    <TextField
      {...common}
      type={type}
      maxLength={spec.maxLength ?? undefined}
      echo={kind === 'date' ? echoDate(text) : undefined}
      value={text}
      onValue={onValue}
    />
  );
}
