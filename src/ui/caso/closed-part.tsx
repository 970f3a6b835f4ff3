// A case that is closed: that it is, and the way back.

import { useState } from 'preact/hooks';
import { statusTexts as texts } from '../../messages/es/pages/estado';
import { fill } from '../../messages/message';
import { Heading } from '../kit/heading';
import { SelectField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Asked, DayField } from './status-form';
import type { ClosedView, StatusLabels } from './view';

export function Closed() {
  const { view, labels, act } = usePage<ClosedView, StatusLabels>();
  const { closed, today, mayReopen } = view;
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const reopen = () => act('reopen', { case: closed, on, reason }, () => texts.reopened);
  return (
    <div class="stack-wide">
      <Heading title={fill(texts.closedTitle, { number: closed })} lead={texts.closedText} />
      <ProblemSummary />
      {mayReopen && (
        <div class="card">
          <Asked title={texts.reopen} yes={texts.reopen} onYes={reopen}>
            <SelectField
              name="reason"
              label={texts.reason}
              codes={labels['reopen'] ?? {}}
              value={reason}
              onValue={setReason}
              width="middle"
              required
            />
            <DayField name="on" label={texts.onReopened} value={on} onValue={setOn} />
          </Asked>
        </div>
      )}
    </div>
  );
}
