// The itinerary: segments by air or bus, one after another, with the waits between them.

import { useMemo } from 'preact/hooks';
import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { ProblemsHere } from '../kit/fields';
import { Section } from '../kit/heading';
import { newSegment, takenOut, type SegmentDraft } from './draft';
import type { PartProps } from './general';
import { spokenMinutes, waitMinutes, type Places } from './itinerary';
import { useLists } from './lists';
import { Segment } from './segment';

export function Itinerary({ draft, change }: PartProps) {
  const { places: known } = useLists();
  const { segments } = draft;
  const places: Places = useMemo(() => new Map(known.map((place) => [place.code, place])), [known]);
  const options = useMemo(
    () => known.map(({ code, city, name }) => ({ value: code, title: `${code} · ${city}`, hint: name })),
    [known],
  );
  const edit = (at: number, part: Partial<SegmentDraft>) =>
    change({ segments: segments.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const remove = (row: SegmentDraft) =>
    change({ segments: segments.filter((each) => each !== row), removed: takenOut(draft, row) });
  return (
    <Section id="itinerary" title={texts.itinerary} help={texts.itineraryHelp}>
      <ProblemsHere name="segments" />
      {segments.length === 0 && <p class="muted">{texts.noSegments}</p>}
      <ol class="legs">
        {segments.map((segment, at) => (
          <li key={segment.key}>
            {at > 0 && <Wait before={segments[at - 1] as SegmentDraft} next={segment} places={places} />}
            <Segment
              segment={segment}
              at={at}
              places={places}
              options={options}
              onEdit={(part) => edit(at, part)}
              onRemove={() => remove(segment)}
            />
          </li>
        ))}
      </ol>
      <p>
        <Button kind="quiet" onPress={() => change({ segments: [...segments, newSegment(segments)] })}>
          {texts.addSegment}
        </Button>
      </p>
    </Section>
  );
}

function Wait({ before, next, places }: { before: SegmentDraft; next: SegmentDraft; places: Places }) {
  const minutes = waitMinutes(before, next, places);
  if (minutes === null) return <div class="wait" aria-hidden="true" />;
  const city = places.get(next.origin)?.city ?? next.origin;
  const time = spokenMinutes(minutes);
  return (
    <p class={`wait${minutes <= 0 ? ' amiss' : ''}`}>
      {minutes <= 0 ? fill(texts.waitWrong, { time }) : fill(texts.wait, { time, city })}
    </p>
  );
}
