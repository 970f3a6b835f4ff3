// The people of a case by their initials; who somebody is shows only on request, and the request leaves a line.

import { useState } from 'preact/hooks';
import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Badge } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import type { CaseView, Identity, Member, Paper } from './view';

export function People() {
  const { view, ask, setProblems } = usePage<CaseView>();
  const [opened, setOpened] = useState<readonly Identity[]>([]);
  const open = async (person: string | null) => {
    const reply = await ask<readonly Identity[]>('identities', { case: view.id, person });
    if (reply.kind === 'refused') return setProblems(reply.problems);
    const known = new Map([...opened, ...reply.answer].map((identity) => [identity.id, identity]));
    setOpened([...known.values()]);
  };
  const hide = (person: string) => setOpened(opened.filter(({ id }) => id !== person));
  const all =
    view.people.length > 1 ? (
      <Button
        kind="quiet"
        onPress={() => (opened.length > 0 ? setOpened([]) : open(null))}
      >
        {opened.length > 0 ? texts.hideAll : texts.openAll}
      </Button>
    ) : undefined;
  return (
    <Section id="people" title={texts.peopleTitle} help={texts.peopleHelp} aside={all}>
      <ul class="lines">
        {view.people.map((member) => (
          <li key={member.id}>
            <Person
              member={member}
              identity={opened.find(({ id }) => id === member.id) ?? null}
              onOpen={() => open(member.id)}
              onHide={() => hide(member.id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PersonProps {
  readonly member: Member;
  /** Null until it is opened. */
  readonly identity: Identity | null;
  readonly onOpen: () => unknown;
  readonly onHide: () => void;
}

function Person({ member, identity, onOpen, onHide }: PersonProps) {
  const { served } = usePage();
  const { initials, relation, sex, age, nationality, state } = member;
  const name = initials === '' ? texts.noName : initials;
  return (
    <>
      <div class="row apart">
        <p>
          <span class="initials">{name}</span> · {relation} · {sex} ·{' '}
          {age ?? texts.noAge} · {nationality}
        </p>
        <div class="row tight">
          <StateBadge {...state} />
          <Button
            kind="plain"
            expanded={identity !== null}
            name={fill(identity === null ? texts.openName : texts.hideName, { initials: name })}
            onPress={identity === null ? onOpen : onHide}
          >
            {identity === null ? texts.open : texts.hide}
          </Button>
        </div>
      </div>
      <p class="help">
        <Papers papers={member.papers} /> · {consentWords(member)}
      </p>
      <p class="help">
        {member.reviewed ? texts.reviewed : texts.toReview} ·{' '}
        <a href={pageAddress(served.address, 'entrevista', { person: member.id })}>
          {texts.interview}
          <span class="unseen"> {name}</span>
        </a>
      </p>
      {identity !== null && <Opened identity={identity} />}
    </>
  );
}

/** An expired paper says so, by word and sign as well as by colour. */
const Papers = ({ papers }: Pick<Member, 'papers'>) =>
  papers.length === 0 ? (
    <>{texts.noPapers}</>
  ) : (
    <>
      {papers.map(({ type, expired }, at) => (
        <>
          {at > 0 && ', '}
          {type}
          {expired && (
            <>
              {' '}
              <Badge tone="bad">✕ {texts.expiredPaper}</Badge>
            </>
          )}
        </>
      ))}
    </>
  );

const consentWords = ({ agreed }: Member): string =>
  agreed === null ? texts.notAsked : agreed ? texts.agreed : texts.refusedConsent;

function Opened({ identity }: { identity: Identity }) {
  const { birthDate, phone, otherContact, city, otherLanguage, helper, remarks, papers } = identity;
  const { fields } = texts;
  const facts = [
    [fields.birthDate, birthDate === null ? null : plainDate(birthDate)],
    [fields.phone, phone === null ? null : <a href={`tel:${phone}`}>{phone}</a>],
    [fields.otherContact, otherContact],
    [fields.city, city],
    [fields.otherLanguage, otherLanguage],
    [fields.helper, helper],
    [fields.remarks, remarks],
    [fields.papers, papers.length === 0 ? null : papers.map(paperWords).join('\n')],
  ] as const;
  const known = facts.filter(([, value]) => value !== null);
  return (
    <div class="identity">
      <h3>{identity.name}</h3>
      {known.length === 0 ? (
        <p class="muted">{texts.nothingElse}</p>
      ) : (
        <dl class="facts">
          {known.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd class="pre">{value}</dd>
            </>
          ))}
        </dl>
      )}
    </div>
  );
}

function paperWords({ type, issuer, number, expires, expired }: Paper): string {
  const words = expired ? texts.hasExpired : texts.expires;
  const until = expires === null ? '' : `, ${fill(words, { date: plainDate(expires) })}`;
  return `${type} (${issuer}) ${number ?? ''}${until}`;
}
