// What to remember, what was promised and what is to be done, by whom and by when.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { TASK_KINDS } from '../../programme/daily/codes';
import { echoDate } from '../kit/dates';
import { LongTextField, RadioField, SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { useDraft, valuesOf } from './draft';
import { Save } from './save';
import type { LogView } from './view';
import { PersonField } from './when-and-where';

export function NotePart() {
  const { view, act } = usePage<LogView>();
  const { draft, field, restart } = useDraft();
  const isNote = draft['kind'] === 'note';
  const who = { ...field('forWhom'), value: draft['forWhom'] ?? (isNote ? '' : view.me.toLowerCase()) };
  const save = async () => {
    const values = valuesOf({ ...draft, forWhom: who.value });
    const done = await act('task', { case: view.case?.id ?? null, values }, () => texts.noteSaved);
    if (done.kind === 'done') restart();
  };
  return (
    <div class="form">
      <RadioField {...field('kind')} label={texts.noteKind} codes={TASK_KINDS} required />
      <LongTextField {...field('text')} label={texts.text} help={texts.textHelp} maxLength={1000} required />
      <TextField
        {...field('dueOn')}
        label={texts.dueOn}
        type="date"
        echo={echoDate(draft['dueOn'] ?? '')}
        width="middle"
        required={!isNote}
      />
      <SelectField {...who} label={texts.forWhom} codes={view.officers} width="middle" required={!isNote} />
      <PersonField field={field} draft={draft} label={texts.person} />
      <Save onSave={save} />
    </div>
  );
}
