// The form of one row, made from its table's columns. Sends only what differs from what was shown, with the seal and
// the values seen, so that what others changed in other fields is kept.

import { useState } from 'preact/hooks';
import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { Button } from '../kit/button';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { SpecField, type FieldValue } from '../kit/spec-field';
import type { DirectoryLabels, DirectoryRow, DirectoryView, PartKey } from './view';

/** The one row being edited; `id` null for a new one. */
export interface Editing {
  readonly part: PartKey | 'configuration';
  readonly id: string | null;
  /** Where a new row hangs: the mission of a focal point. */
  readonly under?: string;
}

export interface EditingProps {
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
}

interface RowEditorProps {
  readonly part: PartKey;
  /** Null for a new row. */
  readonly row: DirectoryRow | null;
  /** Values that a new row begins with; they are not asked for. */
  readonly given?: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The refusal that shows both values. */
export const CHANGED_MEANWHILE = 'directory.changed-meanwhile';

export function RowEditor({ part, row, given = {}, onClose }: RowEditorProps) {
  const { view, labels, act, show } = usePage<DirectoryView, DirectoryLabels>();
  const fields = labels.parts.find(({ key }) => key === part)?.fields.filter(({ key }) => !(key in given)) ?? [];
  const [typed, setTyped] = useState<Readonly<Record<string, FieldValue>>>({});
  const shown = row?.values ?? {};

  const save = async () => {
    const values = row === null ? { ...given, ...emptyOf(fields), ...typed } : changedOf(typed, shown);
    const was = Object.fromEntries(Object.keys(values).map((key) => [key, shown[key] ?? null]));
    const saved = await act(part, { id: row?.id ?? null, seal: row?.seal ?? null, was, values }, () => texts.saved);
    if (saved.kind === 'done') return onClose();
    // Somebody else changed it: what is typed stays, beside what stands there now, and a second save decides.
    if (saved.problems.some(({ code }) => code === CHANGED_MEANWHILE)) await show();
  };

  return (
    <div class="stack row-editor">
      <ProblemSummary />
      <div class="form">
        {fields.map((spec) => (
          <SpecField
            key={spec.key}
            spec={spec}
            value={typed[spec.key] ?? (shown[spec.key] as FieldValue | null | undefined) ?? ''}
            names={spec.table === null ? {} : (view.names[spec.table] ?? {})}
            zones={labels.zones}
            onValue={(value) => setTyped((now) => ({ ...now, [spec.key]: value }))}
          />
        ))}
      </div>
      <p class="actions">
        <Button onPress={save}>
          {texts.save}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {texts.cancel}
        </Button>
      </p>
    </div>
  );
}

const emptyOf = (fields: readonly { readonly key: string; readonly kind: string }[]) =>
  Object.fromEntries(fields.map(({ key, kind }) => [key, kind === 'choices' ? [] : null]));

/** What differs from what was shown; an empty field is no value. */
function changedOf(typed: Readonly<Record<string, FieldValue>>, shown: Readonly<Record<string, unknown>>) {
  const asJson = (value: unknown) => JSON.stringify(value === '' || value === undefined ? null : value);
  return Object.fromEntries(Object.entries(typed).filter(([key, value]) => asJson(value) !== asJson(shown[key])));
}
