// What the office decides for itself: each value with its explanation and what the program brings.

import { useState } from 'preact/hooks';
import { directorioTexts as texts } from '../../messages/es/pages/directorio';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { TextField } from '../kit/inputs';
import { Badge } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { CHANGED_MEANWHILE, type EditingProps } from './row-editor';
import type { DirectoryView, ShownSetting } from './view';

export function Settings({ editing, setEditing }: EditingProps) {
  const { view } = usePage<DirectoryView>();
  return (
    <div class="stack">
      <p class="muted">
        {texts.configLead} {!view.maySetUp && fill(texts.readOnly, { who: texts.readOnlyWho.staff })}
      </p>
      <ul class="settings card">
        {view.settings.map((setting) => (
          <li key={setting.key}>
            {editing?.part === 'configuration' && editing.id === setting.key ? (
              <SettingEditor setting={setting} onClose={() => setEditing(null)} />
            ) : (
              <Setting
                setting={setting}
                onEdit={view.maySetUp ? () => setEditing({ part: 'configuration', id: setting.key }) : null}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const normalOf = ({ normal }: ShownSetting): string =>
  normal === '' ? texts.normalEmpty : fill(texts.normal, { value: normal });

function Setting({ setting, onEdit }: { setting: ShownSetting; onEdit: (() => void) | null }) {
  const { explanation, unit, value, normal, problems } = setting;
  const current = value ?? normal;
  return (
    <div class="row apart">
      <div class="grow">
        <p>{explanation}</p>
        <p class="row tight">
          <strong>{current === '' ? texts.unset : current}</strong> {current !== '' && unit}
          {value !== null && value !== normal && <Badge tone="info">{texts.changed}</Badge>}
          <span class="muted small">{normalOf(setting)}</span>
        </p>
        {problems.map(({ text, remedy }) => (
          <p class="problem">
            <strong>{text}</strong> {remedy}
          </p>
        ))}
      </div>
      {onEdit !== null && (
        <Button kind="plain" name={fill(texts.editName, { name: explanation })} onPress={onEdit}>
          {texts.edit}
        </Button>
      )}
    </div>
  );
}

function SettingEditor({ setting, onClose }: { setting: ShownSetting; onClose: () => void }) {
  const { act, show } = usePage<DirectoryView>();
  const { key, id, seal, explanation, unit, value, normal } = setting;
  const [text, setText] = useState(value ?? normal);
  const save = async () => {
    const values = id === null ? { key, value: text } : { value: text };
    const was = id === null ? {} : { value };
    const saved = await act('configuration', { id, seal, was, values }, () => texts.saved);
    if (saved.kind === 'done') return onClose();
    if (saved.problems.some(({ code }) => code === CHANGED_MEANWHILE)) await show();
  };
  return (
    <div class="stack row-editor">
      <ProblemSummary />
      <TextField
        name="value"
        label={explanation}
        help={unit ?? undefined}
        echo={normalOf(setting)}
        required
        value={text}
        onValue={setText}
      />
      <p class="actions">
        <Button onPress={save}>
          {texts.save}
        </Button>
        <Button kind="quiet" disabled={text === normal} onPress={() => setText(normal)}>
          {texts.asNormal}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {texts.cancel}
        </Button>
      </p>
    </div>
  );
}
