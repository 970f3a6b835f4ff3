// Papers of the case that are in our hands, and the way to where they are received and given back.

import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { ORIGINAL_KINDS } from '../../programme/cases/original-codes';
import { LinkButton } from '../kit/button';
import { Section } from '../kit/heading';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import type { CaseView } from './view';

export function Originals() {
  const { served, view } = usePage<CaseView>();
  const keep = (
    <LinkButton href={pageAddress(served.address, 'originales', { case: view.id })}>{texts.keepOriginals}</LinkButton>
  );
  return (
    <Section id="originals" title={texts.originalsTitle} aside={keep}>
      {view.originals.length === 0 ? (
        <p class="muted">{texts.noOriginals}</p>
      ) : (
        <ul class="lines">
          {view.originals.map(({ id, kind, initials, receipt, place }) => (
            <li key={id}>
              {fill(texts.original, { what: ORIGINAL_KINDS[kind], who: initials ?? texts.noName, receipt, place })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
