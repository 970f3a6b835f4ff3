// Nuevo caso in the browser.

import '../kit/style.css';
import { useState } from 'preact/hooks';
import { nuevoCasoTexts as texts } from '../../messages/es/pages/nuevo-caso';
import { fill } from '../../messages/message';
import { bind } from '../kit/bind';
import { Button, LinkButton } from '../kit/button';
import { echoDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { Check, RadioField, SelectField, TextField } from '../kit/inputs';
import { mount } from '../kit/mount';
import { Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { useKeptOpen, usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import type { OpenedCase } from '../../programme/intake/open-case';
import type { NewCaseLabels, NewCaseView } from './page';

interface Somebody {
  readonly givenNames: string;
  readonly surnames: string;
  readonly born: string;
  readonly sex: string;
  readonly nationality: string;
  readonly relation: string;
}

interface Draft {
  readonly on: string;
  readonly people: readonly Somebody[];
  readonly withFamily: boolean;
  readonly language: string;
  readonly phone: string;
  readonly otherContact: string;
  readonly contactRule: string;
}

const nobody = (nationality: string): Somebody => ({
  givenNames: '',
  surnames: '',
  born: '',
  sex: '',
  nationality,
  relation: '',
});

const blank = (today: string): Draft => ({
  on: today,
  people: [nobody('')],
  withFamily: false,
  language: '',
  phone: '',
  otherContact: '',
  contactRule: '',
});

/** What is no number is sent as it is: the server says what is wrong with it. */
const bornOf = (typed: string): unknown =>
  typed.trim() === '' ? null : /^\d+$/.test(typed.trim()) ? Number(typed) : typed;

const sent = ({ people, ...draft }: Draft) => ({
  ...draft,
  people: people.map((each, at) => ({ ...each, born: bornOf(each.born), relation: at === 0 ? 'self' : each.relation })),
});

function NewCase() {
  const { served, view, act } = usePage<NewCaseView, NewCaseLabels>();
  const [draft, setDraft] = useState(blank(view.today));
  const [opened, setOpened] = useState<OpenedCase | null>(null);
  useKeptOpen(draft.people.some(({ givenNames }) => givenNames !== ''));
  const edit = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const done = await act<OpenedCase>('open', sent(draft));
    if (done.kind !== 'done') return;
    setOpened(done.result);
    setDraft(blank(view.today));
  };
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={texts.lead} />
      {opened !== null && <Opened opened={opened} />}
      <ProblemSummary />
      <Meeting draft={draft} edit={edit} />
      {draft.people.map((_each, at) => (
        <Person key={at} at={at} draft={draft} edit={edit} />
      ))}
      <p class="actions">
        <Button onPress={save}>{texts.save}</Button>
        <Button
          kind="quiet"
          disabled={draft.people.length >= MOST}
          onPress={() =>
            edit({ people: [...draft.people, nobody(draft.people[0]?.nationality ?? '')], withFamily: true })
          }
        >
          {texts.another}
        </Button>
      </p>
    </div>
  );
}

/** As many as the public form takes. */
const MOST = 9;

function Opened({ opened: { case: number, duplicates } }: { opened: OpenedCase }) {
  const { served } = usePage();
  return (
    <Notice tone={duplicates === null ? 'good' : 'warn'} live title={fill(texts.opened, { number })}>
      {duplicates !== null && (
        <>
          <p>{texts.resembles}</p>
          <p class="pre">{duplicates}</p>
        </>
      )}
      <p class="actions">
        <LinkButton href={pageAddress(served.address, 'caso', { case: number })}>{texts.toCase}</LinkButton>
      </p>
    </Notice>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly edit: (part: Partial<Draft>) => void;
}

function Meeting({ draft, edit }: PartProps) {
  const { labels } = usePage<NewCaseView, NewCaseLabels>();
  const of = bind<Draft>('', draft, edit);
  return (
    <Section id="meeting" title={texts.meeting}>
      <div class="form">
        <TextField {...of('on')} label={texts.on} type="date" echo={echoDate(draft.on)} width="middle" required />
        <SelectField {...of('language')} label={texts.language} codes={labels.languages} width="middle" required />
        <TextField {...of('phone')} label={texts.phone} help={texts.phoneHelp} type="tel" width="middle" />
        <TextField {...of('otherContact')} label={texts.otherContact} />
        <RadioField {...of('contactRule')} label={texts.contactRule} codes={labels.contactRules} required />
        <Check
          label={texts.withFamily}
          checked={draft.withFamily}
          onToggle={() => edit({ withFamily: !draft.withFamily })}
        />
      </div>
    </Section>
  );
}

function Person({ at, draft, edit }: PartProps & { readonly at: number }) {
  const { labels } = usePage<NewCaseView, NewCaseLabels>();
  const { people } = draft;
  const change = (part: Partial<Somebody>) =>
    edit({ people: people.map((each, n) => (n === at ? { ...each, ...part } : each)) });
  const of = bind<Somebody>(`people.${at}.`, people[at] as Somebody, change);
  const remove = (
    <Button kind="plain" onPress={() => edit({ people: people.filter((_each, n) => n !== at) })}>
      {texts.remove}
    </Button>
  );
  return (
    <Section
      id={`person-${at}`}
      title={at === 0 ? texts.principal : fill(texts.companion, { at: at + 1 })}
      aside={at === 0 ? undefined : remove}
    >
      <div class="form">
        <TextField {...of('givenNames')} label={texts.givenNames} width="middle" required />
        <TextField {...of('surnames')} label={texts.surnames} width="middle" required />
        <TextField {...of('born')} label={texts.born} help={texts.bornHelp} width="short" numeric required />
        <SelectField {...of('sex')} label={texts.sex} codes={labels.sexes} width="short" required />
        <SelectField
          {...of('nationality')}
          label={texts.nationality}
          codes={labels.countries}
          width="middle"
          required
        />
        {at > 0 && (
          <SelectField {...of('relation')} label={texts.relation} codes={labels.relations} width="middle" required />
        )}
      </div>
    </Section>
  );
}

mount(NewCase);
