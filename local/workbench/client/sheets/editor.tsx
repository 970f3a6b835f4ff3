// What one types into, over the cell: free text, or where the cell offers choices a list, which gives way to typing with
// its choices below. It keeps nothing; the sheet holds what is typed, so that the formula bar shows the same.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface EditorProps {
  readonly text: string;
  readonly label: string;
  readonly choices: readonly string[] | undefined;
  onText(text: string): void;
  /** Leaves the cell and moves on: rows down, columns to the right. */
  onDone(down: number, right: number): void;
  onCancel(): void;
}

export function Editor(props: EditorProps) {
  const { text, choices } = props;
  // Begun with a letter, as whoever fills a column by keyboard does.
  const [byHand] = useState(choices !== undefined && !['', ...choices].includes(text));
  if (choices === undefined) return <TextEditor {...props} />;
  return byHand ? <HandEditor {...props} choices={choices} /> : <ListEditor {...props} choices={choices} />;
}

type ChoiceProps = EditorProps & { readonly choices: readonly string[] };

/** The keyboard is in the field, behind what is there. */
function useTaken<Field extends HTMLElement & { setSelectionRange?(from: number, to: number): void }>(text: string) {
  const field = useRef<Field>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange?.(text.length, text.length);
  }, []);
  return field;
}

function ListEditor({ choices, ...props }: ChoiceProps) {
  const { text, label, onText } = props;
  const field = useTaken<HTMLSelectElement>(text);
  const known = ['', ...choices];
  return (
    <select
      ref={field}
      class="cell-editor"
      aria-label={label}
      value={text}
      onChange={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={editingKeys(props)}
    >
      {!known.includes(text) && <option value={text}>{text}</option>}
      {known.map((choice) => (
        <option key={choice} value={choice}>
          {choice === '' ? '(vacía)' : choice}
        </option>
      ))}
    </select>
  );
}

function HandEditor({ choices, ...props }: ChoiceProps) {
  const { text, label, onText } = props;
  const field = useTaken<HTMLInputElement>(text);
  const list = useId();
  return (
    <>
      <input
        ref={field}
        class="cell-editor"
        aria-label={label}
        list={list}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={editingKeys(props)}
      />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  );
}

function TextEditor(props: EditorProps) {
  const { text, label, onText } = props;
  const field = useTaken<HTMLTextAreaElement>(text);
  const lines = Math.min(12, text.split('\n').length);
  return (
    <textarea
      ref={field}
      class="cell-editor"
      aria-label={label}
      rows={lines}
      value={text}
      spellcheck={false}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
      onKeyDown={editingKeys(props)}
    />
  );
}

type Keys = Pick<EditorProps, 'text' | 'onText' | 'onDone' | 'onCancel'>;

/** As in Sheets: Enter and Tab leave, Alt or Ctrl with Enter break the line, Escape gives up. */
export const editingKeys =
  ({ text, onText, onDone, onCancel }: Keys) =>
  (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key === 'Escape') onCancel();
    else if (key === 'Tab') onDone(0, shiftKey ? -1 : 1);
    else if (key === 'Enter' && (altKey || ctrlKey || metaKey))
      breakLine(event.currentTarget as HTMLTextAreaElement, text, onText);
    else if (key === 'Enter') onDone(shiftKey ? -1 : 1, 0);
    else return;
    event.preventDefault();
  };

/** Keys that come while the cell one types into is still coming into view: none of them is lost. */
export const typingAhead =
  (keys: Keys) =>
  (event: KeyboardEvent): void => {
    editingKeys(keys)(event);
    const { key, altKey, ctrlKey, metaKey } = event;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || key.length !== 1) return;
    event.preventDefault();
    keys.onText(keys.text + key);
  };

function breakLine(field: HTMLTextAreaElement, text: string, onText: (text: string) => void): void {
  const at = field.selectionStart ?? text.length;
  onText(`${text.slice(0, at)}\n${text.slice(field.selectionEnd ?? at)}`);
}
