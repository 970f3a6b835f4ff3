// The mail: to whom, subject, text as it is written, and the annex as a list. Everything stands here as text.

import { avisoTexts as texts } from '../../messages/es/pages/aviso';
import { fill } from '../../messages/message';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Table } from '../kit/table';
import type { NoticeView } from './page';

export function Mail({ view }: { view: NoticeView }) {
  const { to, cc, subject, text, annexName, annex } = view;
  return (
    <>
      <section class="card mail" aria-label={texts.body}>
        <dl class="facts">
          <dt>{texts.to}</dt>
          <dd>{to.length === 0 ? texts.nobody : to.join(', ')}</dd>
          <dt>{texts.cc}</dt>
          <dd>{cc.length === 0 ? texts.none : cc.join(', ')}</dd>
          <dt>{texts.subject}</dt>
          <dd>
            <strong dir="auto" lang="es">{subject}</strong>
          </dd>
        </dl>
        <div class="mail-text" dir="auto" lang="es">
          {text}
        </div>
      </section>
      <Section id="annex" title={fill(texts.annexTitle, { name: annexName })} help={texts.annexHelp}>
        {annex.length === 0 ? (
          <p class="muted">{texts.annexEmpty}</p>
        ) : (
          <Table
            caption={texts.annexPeople}
            rows={annex}
            rowKey={({ name, number }) => `${name}/${number}`}
            columns={[
              { key: 'name', title: texts.annex.name, heads: true, cell: ({ name }) => <span dir="auto">{name}</span> },
              { key: 'nationality', title: texts.annex.nationality, cell: ({ nationality }) => <span lang="es">{nationality}</span> },
              { key: 'document', title: texts.annex.document, cell: ({ document }) => <span lang="es">{document}</span> },
              { key: 'number', title: texts.annex.number, cell: ({ number }) => number },
              { key: 'expires', title: texts.annex.expires, cell: ({ expires }) => expires !== null && plainDate(expires) },
            ]}
          />
        )}
      </Section>
    </>
  );
}

export function LeftOut({ people }: { people: NoticeView['leftOut'] }) {
  return (
    <Section id="left-out" title={texts.leftOutTitle} help={texts.leftOutHelp}>
      <ul class="plain">
        {people.map(({ name, why }) => (
          <li>
            <strong dir="auto">{name}</strong> <span class="muted">{texts.why[why]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
