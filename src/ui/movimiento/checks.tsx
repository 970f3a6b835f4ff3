// What the saved movement still lacks before anybody is told about it, and what a colleague would look at again.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { ProblemLine } from '../kit/problem-summary';
import { Notice } from '../kit/notice';
import type { OpenMovement } from './view';

export function Checks({ open, dirty }: { open: OpenMovement; dirty: boolean }) {
  const { problems, remarks } = open;
  return (
    <section class="checks" aria-label={texts.checksTitle}>
      {problems.length === 0 ? (
        <Notice tone="good">
          <p>{texts.checksNone}</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={texts.checksTitle}>
          <Lines lines={problems} />
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice tone="info" title={texts.remarksTitle}>
          <Lines lines={remarks} />
        </Notice>
      )}
      {dirty && <p class="small muted">{texts.checksAfterSave}</p>}
    </section>
  );
}

function Lines({ lines }: { lines: OpenMovement['problems'] }) {
  return (
    <ul>
      {lines.map((problem) => (
        <li>
          <ProblemLine problem={problem} full />
        </li>
      ))}
    </ul>
  );
}
