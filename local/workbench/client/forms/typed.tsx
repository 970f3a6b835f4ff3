// Controls for one value: a line, a paragraph, a day, one of a list.

import type { ControlProps } from './question';
import { controlId } from './question';

/** What every control says of itself. The browser must not offer what somebody else typed at the same computer. */
const common = ({ item, invalid, describedBy }: ControlProps) => ({
  id: controlId(item),
  'aria-invalid': invalid,
  'aria-required': item.required,
  'aria-describedby': describedBy,
  autocomplete: 'off',
});

export function LineField(props: ControlProps) {
  const { filled, fill } = props;
  return (
    <input
      {...common(props)}
      type="text"
      dir="auto"
      value={filled.text}
      placeholder="Tu respuesta"
      onInput={({ currentTarget }) => fill({ text: currentTarget.value })}
    />
  );
}

export function ParagraphField(props: ControlProps) {
  const { filled, fill } = props;
  return (
    <textarea
      {...common(props)}
      dir="auto"
      rows={2}
      value={filled.text}
      placeholder="Tu respuesta"
      onInput={({ currentTarget }) => fill({ text: currentTarget.value })}
    />
  );
}

export function DayField(props: ControlProps) {
  const { filled, fill } = props;
  // A day half typed is empty to the browser, which tells of it only when asked.
  const look = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    const { value: text, validity } = currentTarget;
    if (text !== filled.text || validity.badInput !== filled.halfTyped) fill({ text, halfTyped: validity.badInput });
  };
  return <input {...common(props)} type="date" value={filled.text} onInput={look} onKeyUp={look} onBlur={look} />;
}

export function ListField(props: ControlProps) {
  const { item, filled, fill } = props;
  return (
    <select
      {...common(props)}
      dir="auto"
      value={filled.text}
      onChange={({ currentTarget }) => fill({ text: currentTarget.value })}
    >
      <option value="">Elige</option>
      {item.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
