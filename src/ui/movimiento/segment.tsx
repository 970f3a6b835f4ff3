// One segment of the journey: by what, from where and when, to where and when. Under each time stand the day in words
// and the zone of its place, because a browser shows dates in its own order.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { isLocalTime } from '../../kernel/time';
import { bind } from '../kit/bind';
import { Button } from '../kit/button';
import { ComboField } from '../kit/combo';
import { spokenTime } from '../kit/dates';
import { ProblemsHere } from '../kit/fields';
import { Check, RadioField, TextField } from '../kit/inputs';
import type { ComboOption } from '../kit/matching';
import { usePage } from '../kit/page-state';
import type { SegmentDraft } from './draft';
import { offsetOf, spokenMinutes, travelMinutes, type Places } from './itinerary';
import type { MovementLabels } from './page';

interface SegmentProps {
  readonly segment: SegmentDraft;
  readonly at: number;
  readonly places: Places;
  readonly options: readonly ComboOption[];
  readonly onEdit: (part: Partial<SegmentDraft>) => void;
  readonly onRemove: () => void;
}

export function Segment({ segment, at, places, options, onEdit, onRemove }: SegmentProps) {
  const { labels } = usePage<unknown, MovementLabels>();
  const path = `segments.${at}`;
  const of = bind(`${path}.`, segment, onEdit);
  const minutes = travelMinutes(segment, places);
  const place = { echo: texts.placeHelp, required: true, width: 'middle', options } as const;
  const time = { required: true, width: 'middle', type: 'datetime-local' } as const;
  return (
    <div class="leg stack">
      <div class="row apart">
        <h3>{fill(texts.segment, { n: at + 1 })}</h3>
        {minutes !== null && (
          <span class={minutes > 0 ? 'muted small' : 'amiss small'}>
            {minutes > 0 ? fill(texts.travel, { time: spokenMinutes(minutes) }) : texts.travelWrong}
          </span>
        )}
      </div>
      <ProblemsHere name={path} />
      <div class="form">
        <RadioField {...of('mode')} label={texts.mode} required width="short" codes={labels.modes} />
        <TextField {...of('carrier')} label={texts.carrier} width="short" maxLength={80} />
        <TextField {...of('service')} label={texts.service} width="short" maxLength={20} />
        <ComboField {...of('origin')} label={texts.origin} {...place} />
        <TextField
          {...of('departsAt')}
          label={texts.departsAt}
          echo={echoOf(segment.departsAt, segment.origin, places)}
          {...time}
        />
        <ComboField {...of('destination')} label={texts.destination} {...place} />
        <TextField
          {...of('arrivesAt')}
          label={texts.arrivesAt}
          echo={echoOf(segment.arrivesAt, segment.destination, places)}
          {...time}
        />
      </div>
      <div class="row apart">
        {at > 0 ? (
          <Check
            label={texts.transfer}
            checked={segment.transfer}
            onToggle={() => onEdit({ transfer: !segment.transfer })}
          />
        ) : (
          <span />
        )}
        <Button kind="plain" name={fill(texts.removeSegmentName, { n: at + 1 })} onPress={onRemove}>
          {texts.removeSegment}
        </Button>
      </div>
    </div>
  );
}

/** *jue 3-dic-2026, 07:40 · hora de Tapachula, UTC−6 (America/Mexico_City)*. */
function echoOf(typed: string, code: string, places: Places): string {
  const local = typed.slice(0, 16);
  const when = isLocalTime(local) ? spokenTime(local) : '';
  const place = places.get(code);
  if (place === undefined) return when === '' ? texts.zoneMissing : when;
  const { city, zone } = place;
  const offset = offsetOf(local, zone);
  const where = fill(texts.zoneOf, { city, zone: offset === '' ? zone : `${offset} (${zone})` });
  return [when, where].filter(Boolean).join(' · ');
}
