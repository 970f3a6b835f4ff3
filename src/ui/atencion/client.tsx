// Atención in the browser: three kinds of lines, the quickest first.

import '../kit/style.css';
import './atencion.css';
import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { fill } from '../../messages/message';
import { Heading } from '../kit/heading';
import { mount } from '../kit/mount';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Parts } from '../kit/tabs';
import { ContactPart } from './contact-part';
import { NotePart } from './note-part';
import { SupportPart } from './support-part';
import type { LogView } from './view';

function Atencion() {
  const { served, args, view } = usePage<LogView>();
  const { case: theCase, count } = view;
  const { address } = served;
  const parts = [
    { key: 'contact', title: texts.contact, body: () => <ContactPart /> },
    { key: 'support', title: texts.support, body: () => <SupportPart /> },
    { key: 'note', title: texts.note, body: () => <NotePart /> },
  ];
  return (
    <div class="stack">
      <Heading
        title={served.title}
        lead={
          theCase === null
            ? fill(texts.leadNobody, { count })
            : fill(texts.leadCase, { case: theCase.id, rule: theCase.contactRule })
        }
      />
      <p class="help">
        {theCase === null ? (
          <a href={pageAddress(address, 'buscar')}>{texts.hasCase}</a>
        ) : (
          <a href={pageAddress(address, 'caso', { case: theCase.id })}>{texts.toCase}</a>
        )}
      </p>
      <ProblemSummary />
      <Parts label={texts.parts} parts={parts} first={args['part']} />
    </div>
  );
}

mount(Atencion);
