// A part of the directory as a table: filter, rows, the form of the row that is open, and a new one.

import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { TextField } from '../kit/inputs';
import { bare } from '../kit/matching';
import { Badge, Empty } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { Table } from '../kit/table';
import { columnsFor, nameOf } from './columns';
import { RowEditor, type EditingProps } from './row-editor';
import type { DirectoryLabels, DirectoryRow, DirectoryView, PartKey } from './view';

interface PlainProps extends EditingProps {
  readonly part: Exclude<PartKey, 'focalPoints'>;
  /** Further buttons of a row, and what they open under it. */
  readonly extra?: (row: DirectoryRow) => ComponentChildren;
  readonly below?: (row: DirectoryRow) => ComponentChildren;
}

/** A list that fits a screen needs no filter. */
const LONG = 12;

export function Plain({ part, editing, setEditing, extra, below }: PlainProps) {
  const { view } = usePage<DirectoryView, DirectoryLabels>();
  const [text, setText] = useState('');
  const { rows, mayEdit } = view.parts[part];
  const close = () => setEditing(null);
  const isOpen = (id: string | null) => editing?.part === part && editing.id === id;
  const found = rows.filter((row) => holdsText(row, text));
  return (
    <div class="stack">
      <PartHead part={part} mayEdit={mayEdit} open={isOpen(null)} onAdd={() => setEditing({ part, id: null })} />
      {isOpen(null) && (
        <div class="card">
          <RowEditor part={part} row={null} onClose={close} />
        </div>
      )}
      {rows.length > LONG && (
        <TextField name="filter" label={texts.filter} required type="search" value={text} onValue={setText} />
      )}
      {rows.length === 0 && !isOpen(null) && <EmptyPart part={part} />}
      {rows.length > 0 && found.length === 0 && <p class="muted">{fill(texts.noneMatch, { text })}</p>}
      {found.length > 0 && (
        <DirectoryTable
          part={part}
          rows={found}
          mayEdit={mayEdit}
          isOpen={isOpen}
          onEdit={(id) => setEditing({ part, id })}
          onClose={close}
          extra={extra}
          below={below}
        />
      )}
    </div>
  );
}

const holdsText = ({ values }: DirectoryRow, text: string): boolean =>
  bare(Object.values(values).join(' ')).includes(bare(text.trim()));

interface HeadProps {
  readonly part: PartKey;
  readonly mayEdit: boolean;
  readonly open: boolean;
  readonly onAdd: () => void;
}

export function PartHead({ part, mayEdit, open, onAdd }: HeadProps) {
  const { labels } = usePage<DirectoryView, DirectoryLabels>();
  const about = labels.parts.find(({ key }) => key === part)?.about;
  return (
    <div class="row apart">
      <p class="muted">
        {about} {!mayEdit && fill(texts.readOnly, { who: texts.readOnlyWho[part === 'staff' ? 'staff' : 'others'] })}
      </p>
      {mayEdit && !open && (
        <Button kind="quiet" onPress={onAdd}>
          {texts.add[part]}
        </Button>
      )}
    </div>
  );
}

export function EmptyPart({ part }: { part: PartKey }) {
  const [title, what] = texts.empty[part];
  return (
    <Empty title={title}>
      <p>{what}</p>
    </Empty>
  );
}

interface TableProps extends Pick<PlainProps, 'extra' | 'below'> {
  readonly part: PartKey;
  readonly rows: readonly DirectoryRow[];
  readonly mayEdit: boolean;
  readonly isOpen: (id: string) => boolean;
  readonly onEdit: (id: string) => void;
  readonly onClose: () => void;
}

export function DirectoryTable({ part, rows, mayEdit, isOpen, onEdit, onClose, extra, below }: TableProps) {
  const { view, labels } = usePage<DirectoryView, DirectoryLabels>();
  const buttons = (row: DirectoryRow) => (
    <span class="row">
      {extra?.(row)}
      {mayEdit && !isOpen(row.id) && (
        <Button
          kind="plain"
          name={fill(texts.editName, { name: nameOf(part, row) })}
          onPress={() => onEdit(row.id)}
        >
          {texts.edit}
        </Button>
      )}
    </span>
  );
  return (
    <Table
      caption={labels.parts.find(({ key }) => key === part)?.title ?? ''}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...columnsFor(part, view, labels),
        ...(mayEdit || extra !== undefined ? [{ key: 'actions', title: texts.actions, bare: true, cell: buttons }] : []),
      ]}
      below={(row) => (isOpen(row.id) ? <RowEditor part={part} row={row} onClose={onClose} /> : below?.(row))}
    />
  );
}

/** A row whose days are over says so beside its name. */
export const Ended = ({ row }: { row: DirectoryRow }) =>
  row.holds ? null : <Badge>{row.values['state'] === 'closed' ? texts.closed : texts.ended}</Badge>;
