// One traveller: closed it says who and what is missing; open it holds document, consent, residence and assistance.

import { useEffect, useState } from 'preact/hooks';
import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { bind } from '../kit/bind';
import { Button } from '../kit/button';
import { ProblemsHere } from '../kit/fields';
import { ChecksField, SelectField } from '../kit/inputs';
import { Badge } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { hasProblemUnder } from '../kit/problem-places';
import { Consent } from './consent';
import { TravelDocument } from './document';
import type { TravellerDraft } from './draft';
import { PersonLine } from './find-people';
import { useLists } from './lists';
import type { MovementLabels } from './page';
import type { PersonCard } from './view';

export interface TravellerProps {
  readonly traveller: TravellerDraft;
  readonly card: PersonCard | undefined;
  readonly at: number;
  /** The day until which the document must hold: the last arrival, or today while there is none. */
  readonly arrival: string;
  readonly onEdit: (part: Partial<TravellerDraft>) => void;
}

const NO_DATE = { expires: null };

export function Traveller({ onRemove, ...props }: TravellerProps & { readonly onRemove: () => void }) {
  const { traveller, card, at, onEdit } = props;
  const { labels, problems } = usePage<unknown, MovementLabels>();
  const path = `travellers.${at}`;
  const of = bind(`${path}.`, traveller, onEdit);
  const out = card?.mayTravel === false;
  const [open, setOpen] = useState(traveller.id === null || out);
  const remove = (
    <Button kind="danger" name={fill(texts.removeName, { name: card?.name ?? '' })} onPress={onRemove}>
      {texts.remove}
    </Button>
  );
  useEffect(() => {
    if (hasProblemUnder(problems, path)) setOpen(true);
  }, [problems]);
  return (
    <details class="traveller" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {card !== undefined && <PersonLine person={card} />}
        <span class="row badges">
          <span class="muted small code">{card?.caseNumber}</span>
          <Standing {...props} />
        </span>
      </summary>
      <div class="stack inside">
        <ProblemsHere name={`${path}.person`} />
        {out && remove}
        <TravelDocument {...props} path={path} />
        <Consent {...props} path={path} />
        <SelectField
          {...of('residence')}
          label={texts.residence}
          help={texts.residenceHelp}
          codes={useLists().countries}
        />
        <ChecksField
          name={`${path}.assistance`}
          label={texts.assistance}
          help={texts.assistanceHelp}
          codes={labels.assistances}
          values={traveller.assistance}
          onValues={(assistance) => onEdit({ assistance })}
        />
        {!out && remove}
      </div>
    </details>
  );
}

const CONSENT_TONES: Readonly<Record<string, 'good' | 'warn'>> = { given: 'good', '': 'warn' };

/** Of whoever does not travel any more nothing else matters. */
function Standing({ traveller: { document, consent }, card, arrival }: TravellerProps) {
  if (card?.mayTravel === false) return <Badge tone="bad">{card.status}</Badge>;
  const { choice } = document;
  const { expires } = choice === 'new' ? document : (card?.documents.find(({ id }) => id === choice) ?? NO_DATE);
  const [tone, words] =
    choice === ''
      ? (['warn', texts.badgeNoDocument] as const)
      : expires && expires < arrival
        ? (['bad', texts.badgeExpired] as const)
        : (['good', texts.badgeDocument] as const);
  return (
    <>
      <Badge tone={tone}>{words}</Badge>
      <Badge tone={CONSENT_TONES[consent]}>{texts.badges[consent as keyof typeof texts.badges]}</Badge>
    </>
  );
}
