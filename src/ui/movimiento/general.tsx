// Office, kind of journey, how many travel, note.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { bind } from '../kit/bind';
import { Section } from '../kit/heading';
import { LongTextField, SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { MovementDraft } from './draft';
import type { MovementLabels } from './page';
import type { MovementPageView } from './view';

export interface PartProps {
  readonly draft: MovementDraft;
  readonly change: (part: Partial<MovementDraft>) => void;
}

export function General({ draft, change }: PartProps) {
  const { view, labels } = usePage<MovementPageView, MovementLabels>();
  const of = bind('', draft, change);
  return (
    <Section id="general" title={texts.general}>
      <div class="form">
        <SelectField {...of('office')} label={texts.office} required width="short" codes={view.offices} />
        <SelectField {...of('kind')} label={texts.kind} required width="short" codes={labels.kinds} />
        <TextField {...of('expected')} label={texts.expected} echo={texts.expectedHelp} required numeric width="short" />
        <LongTextField {...of('note')} label={texts.note} help={texts.noteHelp} maxLength={4000} />
      </div>
    </Section>
  );
}
