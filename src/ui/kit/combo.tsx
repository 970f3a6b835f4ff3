// A field where one types and picks from a long list: places by code or city. What was typed and not picked is sent as
// it stands. Follows the ARIA combobox pattern; the list is a plain list of buttons for fingers.

import './combo.css';
import { useState } from 'preact/hooks';
import { FieldFrame, type FieldProps } from './fields';
import { bare, matching, type ComboOption } from './matching';

interface ComboProps extends FieldProps {
  readonly options: readonly ComboOption[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function ComboField({ options, value, onValue, ...field }: ComboProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const picked = options.find((option) => option.value === value);
  const shown = typed === null ? [] : matching(options, typed);
  const pick = (option: ComboOption) => {
    onValue(option.value);
    setTyped(null);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    const exact = options.find((option) => bare(option.value) === bare(text.trim()));
    onValue(exact?.value ?? text);
  };
  const key = (event: KeyboardEvent) => {
    const current = shown[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && current !== undefined) pick(current);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <FieldFrame {...field} echo={picked?.hint || field.echo}>
      {(tied) => (
        <div class="combo">
          <input
            {...tied}
            type="text"
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={`${tied.id}-list`}
            aria-activedescendant={shown.length > 0 ? `${tied.id}-${at}` : undefined}
            autoComplete="off"
            spellcheck={false}
            value={typed ?? picked?.title ?? value}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={key}
            onBlur={() => setTyped(null)}
          />
          <Options id={tied.id} options={shown} at={at} onPick={pick} />
        </div>
      )}
    </FieldFrame>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly options: readonly ComboOption[];
  /** The one that Enter picks. */
  readonly at: number;
  readonly onPick: (option: ComboOption) => void;
}

function Options({ id, options, at, onPick }: OptionsProps) {
  return (
    <ul class="combo-list" role="listbox" id={`${id}-list`} hidden={options.length === 0}>
      {options.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => {
            // Before the field loses the keyboard and closes the list.
            event.preventDefault();
            onPick(option);
          }}
        >
          <strong>{option.title}</strong> <span class="muted">{option.hint}</span>
        </li>
      ))}
    </ul>
  );
}
