// Who came, called, wrote or was called. For somebody nameless five taps: how, about what, who, from where, save.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { fill } from '../../messages/message';
import { SEXES } from '../../programme/cases/codes';
import { AGE_BANDS, CONTACT_KINDS, OURS, OUTCOMES, TOPICS } from '../../programme/daily/codes';
import { COUNTRIES } from '../../programme/directory/countries';
import { RadioField, SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { useDraft, valuesOf, type Drafting } from './draft';
import { Save } from './save';
import type { LogView } from './view';
import { DayField, PartField, PeopleField, PersonField, PlaceField } from './when-and-where';

/** Countries that most people are from stand there to be tapped; the list itself follows the alphabet. */
const COMMON: readonly string[] = ['HND', 'GTM', 'SLV', 'NIC', 'VEN', 'COL', 'ECU', 'CUB', 'HTI'];
const OTHER = 'other';
const common = Object.fromEntries([
  ...COMMON.map((code) => [code, COUNTRIES[code as keyof typeof COUNTRIES]]),
  [OTHER, texts.otherCountry],
]);
const rarer = Object.fromEntries(Object.entries(COUNTRIES).filter(([code]) => !COMMON.includes(code)));
const theirs = Object.fromEntries(Object.entries(CONTACT_KINDS).filter(([kind]) => !OURS.includes(kind)));

/** Adults first; sex and age in one tap. */
const WHO = Object.fromEntries([
  ...(['18-59', '60+', '12-17', '0-11'] as const).flatMap((band) =>
    (['F', 'M'] as const).map((sex) => [
      `${sex} ${band}`,
      fill(texts.whoOne, { sex: SEXES[sex], band: AGE_BANDS[band] }),
    ]),
  ),
  ['X', SEXES.X],
  ['later', texts.whoUnknown],
]) as Readonly<Record<string, string>>;

export function ContactPart() {
  const { view, act } = usePage<LogView>();
  const drafting = useDraft();
  const { draft, field, restart } = drafting;
  const { case: theCase } = view;
  const save = async () => {
    const { who = '', country = '', ...rest } = draft;
    const [sex = '', ageBand = ''] = who.split(' ');
    // Another country that is not named goes as it stands, and is refused at its field.
    const nationality = (country === OTHER && rest['nationality']) || country;
    const values = valuesOf({ ...rest, sex, ageBand, nationality }, ['people']);
    const { kind = '', topic = '' } = draft;
    const done = await act('contact', { case: theCase?.id ?? null, values }, () =>
      fill(texts.contactSaved, {
        kind: CONTACT_KINDS[kind as keyof typeof CONTACT_KINDS],
        topic: TOPICS[topic as keyof typeof TOPICS],
      }),
    );
    if (done.kind === 'done') restart({ place: draft['place'] ?? '' });
  };
  return (
    <div class="taps">
      <RadioField {...field('kind')} label={texts.kind} codes={theCase === null ? theirs : CONTACT_KINDS} required />
      <RadioField {...field('topic')} label={texts.topic} codes={TOPICS} required />
      {theCase === null ? <Nameless {...drafting} /> : <OfCase {...drafting} />}
      <Details {...drafting} />
      <Save onSave={save} />
    </div>
  );
}

function Nameless({ field, draft }: Drafting) {
  return (
    <>
      <RadioField {...field('who')} name="sex" label={texts.who} codes={WHO} />
      <RadioField {...field('country')} label={texts.nationality} codes={common} />
      {draft['country'] === OTHER && (
        <SelectField {...field('nationality')} label={texts.whichCountry} codes={rarer} required />
      )}
    </>
  );
}

function OfCase({ field, draft }: Drafting) {
  return (
    <>
      {OURS.includes(draft['kind'] ?? '') && (
        <RadioField {...field('outcome')} label={texts.outcome} codes={OUTCOMES} required />
      )}
      <PersonField field={field} draft={draft} label={texts.person} />
    </>
  );
}

const Details = ({ field, draft }: Drafting) => (
  <details>
    <summary>{texts.more}</summary>
    <div class="form above">
      <DayField field={field} draft={draft} />
      <TextField {...field('time')} label={texts.time} type="time" width="short" />
      <PartField field={field} />
      <PlaceField field={field} />
      <PeopleField field={field} />
    </div>
  </details>
);
