// Aviso in the browser: the mail as it will be, read before anything is made.

import '../kit/style.css';
import '../kit/facts.css';
import './aviso.css';
import { avisoTexts as texts } from '../../messages/es/pages/aviso';
import { fill } from '../../messages/message';
import type { PreparedNotification } from '../../programme/notifications/prepare-notification';
import { Button } from '../kit/button';
import { Heading } from '../kit/heading';
import { mount } from '../kit/mount';
import { Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { LeftOut, Mail } from './mail';
import type { NoticeView } from './page';
import { StandingPart } from './standing';

function Aviso() {
  const { served, view } = usePage<NoticeView>();
  const { movement, code, mission, problems, remarks, standing, mayPrepare } = view;
  const back = pageAddress(served.address, 'movimiento', { movement });
  return (
    <div class="stack-wide">
      <div>
        <p class="above">
          <a href={back}>← {fill(texts.back, { code })}</a>
        </p>
        <Heading title={fill(texts.title, { mission })} lead={mayPrepare ? texts.lead : texts.today} />
      </div>
      <ProblemSummary />
      {standing !== null && <StandingPart standing={standing} />}
      {mayPrepare && problems.length > 0 && (
        <Notice tone="bad" title={texts.problemsTitle}>
          <Lines lines={problems} />
          <p>
            <a href={back}>{texts.toMovement}</a>
          </p>
        </Notice>
      )}
      {mayPrepare && remarks.length > 0 && (
        <Notice tone="warn" title={texts.remarksTitle}>
          <Lines lines={remarks} />
        </Notice>
      )}
      <Mail view={view} />
      {view.leftOut.length > 0 && <LeftOut people={view.leftOut} />}
      {mayPrepare && <Prepare />}
    </div>
  );
}

/** What is mended in the same way is told together, and how to mend it once. */
function Lines({ lines }: { lines: NoticeView['problems'] }) {
  return (
    <ul>
      {[...new Set(lines.map(({ remedy }) => remedy))].map((remedy) => (
        <li>{[...lines.filter((line) => line.remedy === remedy).map(({ text }) => text), remedy].join(' ')}</li>
      ))}
    </ul>
  );
}

function Prepare() {
  const { view, args, act } = usePage<NoticeView>();
  const { movement = '', mission = '' } = args;
  const prepare = () =>
    act<PreparedNotification>('prepare', { movement, mission }, ({ counted }) => fill(texts.created, { counted }));
  return (
    <p class="savebar">
      <Button disabled={view.problems.length > 0} onPress={prepare}>
        {view.standing === null ? texts.create : texts.createAgain}
      </Button>
    </p>
  );
}

mount(Aviso);
