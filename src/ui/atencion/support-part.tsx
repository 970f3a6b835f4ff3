// What was handed over or paid for: what, to whom, how much, what it cost, with which receipt.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { fill } from '../../messages/message';
import { CURRENCIES, SUPPORTS, UNITS } from '../../programme/daily/codes';
import { SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { useDraft, valuesOf } from './draft';
import { Save } from './save';
import type { LogView } from './view';
import { DayField, PeopleField, PersonField, PlaceField } from './when-and-where';

export function SupportPart() {
  const { view, act } = usePage<LogView>();
  const { draft, field, restart } = useDraft();
  const save = async () => {
    const values = valuesOf(draft, ['quantity', 'cost', 'people']);
    const what = SUPPORTS[(draft['what'] ?? '') as keyof typeof SUPPORTS];
    const done = await act('assistance', { case: view.case?.id ?? null, values }, () => fill(texts.supportSaved, { what }));
    if (done.kind === 'done') restart();
  };
  return (
    <div class="form">
      <SelectField {...field('what')} label={texts.what} help={texts.whatHelp} codes={SUPPORTS} required />
      <TextField {...field('quantity')} label={texts.quantity} numeric width="short" required />
      <SelectField {...field('unit')} label={texts.unit} codes={UNITS} width="middle" required />
      <PersonField field={field} draft={draft} label={texts.forPerson} />
      <PeopleField field={field} />
      <TextField {...field('cost')} label={texts.cost} numeric width="short" />
      <SelectField {...field('currency')} label={texts.currency} codes={CURRENCIES} width="short" />
      <TextField {...field('issuer')} label={texts.issuer} maxLength={80} width="middle" />
      <TextField {...field('receipt')} label={texts.receipt} maxLength={40} width="middle" />
      <DayField field={field} draft={draft} />
      <PlaceField field={field} />
      <Save onSave={save} />
    </div>
  );
}
