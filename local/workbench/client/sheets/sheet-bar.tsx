// Above the grid: where one stands, what the cell really holds, and what it says about itself. What is typed here is the
// same as what is typed into the cell.

import type { ShownCell } from '../../methods/sheets';
import { editingKeys, type EditorProps } from './editor';
import type { CellLink } from './link';

interface SheetBarProps extends Pick<EditorProps, 'text' | 'onText' | 'onDone' | 'onCancel'> {
  readonly where: string;
  readonly cell: ShownCell | undefined;
  readonly link: CellLink | undefined;
  readonly mayEdit: boolean;
  /** The host's words when it refused. */
  readonly refusal: string | null;
  onStart(): void;
}

export function SheetBar({
  where,
  cell,
  link,
  text,
  mayEdit,
  refusal,
  onStart,
  onText,
  onDone,
  onCancel,
}: SheetBarProps) {
  return (
    <div class="sheet-bar">
      <output class="where" aria-label="Celda">
        {where}
      </output>
      <textarea
        class="content"
        aria-label="Contenido de la celda"
        rows={Math.min(6, text.split('\n').length)}
        readOnly={!mayEdit}
        spellcheck={false}
        value={text}
        onFocus={onStart}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={editingKeys({ text, onText, onDone, onCancel })}
      />
      <p class="about" role="status">
        {cell?.protected === true && <span class="chip">Protegida para usted</span>}
        {cell?.invalid === true && <span class="chip bad">No cumple la validación</span>}
        {link?.place !== undefined && (
          <a href={link.place} aria-keyshortcuts="Alt+Enter" title="Alt+Entrar, o Ctrl y clic en la celda">
            {link.words}
          </a>
        )}
        {link !== undefined && link.place === undefined && <span class="leads-nowhere">{link.words}</span>}
        {cell?.hint !== undefined && <span>{cell.hint}</span>}
        {cell?.note !== undefined && <span class="note">Nota: {cell.note}</span>}
      </p>
      {refusal !== null && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
