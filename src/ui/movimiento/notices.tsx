// The notice to each mission of the country of arrival: where it stands, and the way to prepare or see it.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { LinkButton } from '../kit/button';
import { Section } from '../kit/heading';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import type { MissionNotice, OpenMovement } from './view';

export function Notices({ open }: { open: OpenMovement }) {
  return (
    <Section id="notices" title={texts.noticesTitle}>
      {open.notices.length === 0 && <p class="muted">{texts.noticesNone}</p>}
      <ul class="people">
        {open.notices.map((notice) => (
          <li key={notice.mission}>
            <span class="row">
              <strong>{notice.name}</strong>
              <StateBadge label={notice.label ?? texts.noticeStates} tone={notice.tone} />
            </span>
            <Link notice={notice} movement={open.form.id} ready={open.problems.length === 0} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface LinkProps {
  readonly notice: MissionNotice;
  readonly movement: string;
  /** Nothing is missing; the button invites. */
  readonly ready: boolean;
}

function Link({ notice: { mission, name, state }, movement, ready }: LinkProps) {
  const { address } = usePage().served;
  const fresh = state === null || state === 'gone' || state === 'held';
  return (
    <LinkButton
      kind={fresh && ready ? 'main' : 'quiet'}
      href={pageAddress(address, 'aviso', { movement, mission })}
      name={fill(fresh ? texts.prepareName : texts.seeName, { mission: name })}
    >
      {fresh ? texts.prepare : texts.see}
    </LinkButton>
  );
}
