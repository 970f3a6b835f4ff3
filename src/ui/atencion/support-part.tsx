// What was handed over or paid for: what, to whom, how much, what it cost, with which receipt. Of *Otros apoyos* Protección
// says besides what they were; whoever else writes the line is told whom to tell.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { fill } from '../../messages/message';
import { CURRENCIES, SUPPORTS, UNITS } from '../../programme/daily/codes';
import { GUARDED_SUPPORTS } from '../../programme/protection/codes';
import { LongTextField, SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { useDraft, valuesOf, type Drafting } from './draft';
import { Save } from './save';
import type { NoteView } from './view';
import { DayField, PeopleField, PersonField, PlaceField } from './when-and-where';

export function SupportPart() {
  const { view, act } = usePage<NoteView>();
  const { draft, field, restart } = useDraft();
  const isOther = draft['what'] === 'other';
  const save = async () => {
    const values = valuesOf(draft, ['quantity', 'cost', 'people']);
    const what = SUPPORTS[(draft['what'] ?? '') as keyof typeof SUPPORTS];
    const name = isOther && view.guards === null ? 'guarded' : 'assistance';
    const done = await act(name, { case: view.case?.id ?? null, values }, () => fill(texts.supportSaved, { what }));
    if (done.kind === 'done') restart();
  };
  return (
    <div class="form">
      <SelectField {...field('what')} label={texts.what} help={texts.whatHelp} codes={SUPPORTS} required />
      {isOther && (view.guards === null ? <WhatItWas field={field} /> : <Elsewhere guards={view.guards} />)}
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

const WhatItWas = ({ field }: Pick<Drafting, 'field'>) => (
  <>
    <SelectField
      {...field('whatItWas')}
      label={texts.whatItWas}
      help={texts.guardedHelp}
      codes={GUARDED_SUPPORTS}
      required
    />
    <TextField {...field('provider')} label={texts.provider} maxLength={120} width="middle" />
    <LongTextField {...field('note')} label={texts.guardedNote} maxLength={1000} />
  </>
);

const Elsewhere = ({ guards }: { guards: readonly string[] }) => (
  <p class="help">{guards.length === 0 ? texts.tellProtection : fill(texts.tellThem, { names: guards.join(', ') })}</p>
);
