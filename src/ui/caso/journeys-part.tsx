// The journeys of a case and their notices, with the way to each.

import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { LinkButton } from '../kit/button';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import type { CaseMovement, CaseView } from './view';

export function Journeys() {
  const { served, view } = usePage<CaseView>();
  const { movements, mayMove } = view;
  return (
    <Section id="journeys" title={texts.movementsTitle}>
      {movements.length === 0 && <p class="muted">{texts.noMovements}</p>}
      <ul class="lines">
        {movements.map((movement) => (
          <li key={movement.id}>
            <Journey movement={movement} />
          </li>
        ))}
      </ul>
      {mayMove && (
        <p class="actions">
          <LinkButton
            kind={movements.length === 0 ? 'main' : 'quiet'}
            href={pageAddress(served.address, 'movimiento', { case: view.id })}
          >
            {texts.newMovement}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}

function Journey({ movement }: { movement: CaseMovement }) {
  const { served, view } = usePage<CaseView>();
  const { id, code, state, departsOn, country, notices } = movement;
  const to = (page: string, args: Readonly<Record<string, string>>, words: string) =>
    view.mayMove ? <a href={pageAddress(served.address, page, args)}>{words}</a> : words;
  return (
    <>
      <div class="row apart">
        <p>
          {to('movimiento', { movement: id }, code)} ·{' '}
          {departsOn === null ? texts.noDate : fill(texts.leaves, { date: plainDate(departsOn) })}
          {country !== null && ` · ${country}`}
        </p>
        <StateBadge {...state} />
      </div>
      {notices.map(({ mission, name, state: sent }) => (
        <div class="row apart" key={mission}>
          <p class="help">{to('aviso', { movement: id, mission }, fill(texts.notice, { mission: name }))}</p>
          <StateBadge {...sent} />
        </div>
      ))}
    </>
  );
}
