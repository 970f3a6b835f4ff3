// A paper comes into our hands: whose, what, from whom, for what and where it goes.

import { useState } from 'preact/hooks';
import { originalesTexts as texts } from '../../messages/es/pages/originales';
import { fill } from '../../messages/message';
import { ORIGINAL_KINDS, PURPOSES, RECEIVED_FROM } from '../../programme/cases/original-codes';
import { Button } from '../kit/button';
import { echoDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { OriginalsView } from './view';

const EMPTY = { person: '', kind: '', document: '', what: '', receivedFrom: '', purpose: '', place: '' };
type Draft = typeof EMPTY;

export function Receive() {
  const { view, act } = usePage<OriginalsView>();
  const { people, today } = view;
  const alone = people.length === 1 ? (people[0]?.id ?? '') : '';
  const [draft, setDraft] = useState<Draft & { receivedOn: string }>({ ...EMPTY, person: alone, receivedOn: today });
  const field = (name: keyof typeof draft) => ({
    name,
    width: 'middle' as const,
    value: draft[name],
    onValue: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const papers = people.find(({ id }) => id === draft.person)?.papers.filter(({ type }) => type === draft.kind) ?? [];
  const save = async () => {
    const { document, what, ...others } = draft;
    const known = papers.some(({ id }) => id === document) ? document : null;
    const input = { ...others, document: known, what: what.trim() === '' ? null : what };
    const said = ({ receipt }: { receipt: string }) => fill(texts.saved, { receipt });
    const done = await act('receive', input, said);
    if (done.kind === 'done') setDraft({ ...EMPTY, person: alone, receivedOn: today });
  };
  return (
    <Section id="receive" title={texts.receiveTitle} help={texts.receiveHelp}>
      <div class="form">
        <SelectField
          {...field('person')}
          label={texts.person}
          codes={Object.fromEntries(people.map(({ id, initials }) => [id, initials === '' ? texts.noName : initials]))}
          required
        />
        <SelectField {...field('kind')} label={texts.kind} codes={ORIGINAL_KINDS} required />
        {papers.length > 0 && (
          <SelectField
            {...field('document')}
            label={texts.document}
            nothing={texts.noDocument}
            codes={Object.fromEntries(papers.map(({ id, type }, at) => [id, `${ORIGINAL_KINDS[type]} ${at + 1}`]))}
          />
        )}
        <TextField {...field('what')} label={texts.whatLabel} help={texts.whatHelp} maxLength={120} />
        <TextField
          {...field('receivedOn')}
          type="date"
          label={texts.receivedOn}
          echo={echoDate(draft.receivedOn)}
          required
        />
        <SelectField {...field('receivedFrom')} label={texts.from} codes={RECEIVED_FROM} required />
        <SelectField {...field('purpose')} label={texts.purpose} codes={PURPOSES} required />
        <TextField {...field('place')} label={texts.place} help={texts.placeHelp} maxLength={120} required />
      </div>
      <Button onPress={save}>{texts.save}</Button>
    </Section>
  );
}
