// Who travels: search by case number, add, and per person the document, the consent and the help they need.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { ProblemsHere } from '../kit/fields';
import { Section } from '../kit/heading';
import { Empty } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { newTraveller, takenOut, type TravellerDraft } from './draft';
import { FindPeople } from './find-people';
import type { PartProps } from './general';
import { Traveller } from './traveller';
import type { MovementPageView, PersonCard } from './view';
import { useKnownPeople } from './known-people';

export function Travellers({ draft, change }: PartProps) {
  const { view } = usePage<MovementPageView>();
  const known = useKnownPeople(view.people);
  const { travellers, expected, segments } = draft;
  const arrival = segments[segments.length - 1]?.arrivesAt.slice(0, 10) || view.today;
  const edit = (person: string, part: Partial<TravellerDraft>) =>
    change({ travellers: travellers.map((each) => (each.person === person ? { ...each, ...part } : each)) });
  const add = (people: readonly PersonCard[]) => change({ travellers: [...travellers, ...people.map(newTraveller)] });
  const remove = (row: TravellerDraft) =>
    change({ travellers: travellers.filter((each) => each !== row), removed: takenOut(draft, row) });
  return (
    <Section
      id="travellers"
      title={texts.travellers}
      aside={<span class="muted code">{fill(texts.travellersCount, { count: travellers.length, expected: expected || '—' })}</span>}
    >
      <ProblemsHere name="travellers" />
      {travellers.length === 0 && (
        <Empty title={texts.noTravellersTitle}>
          <p>{texts.noTravellersText}</p>
        </Empty>
      )}
      {travellers.map((traveller, at) => (
        <Traveller
          key={traveller.person}
          traveller={traveller}
          card={known.get(traveller.person)}
          at={at}
          arrival={arrival}
          onEdit={(part) => edit(traveller.person, part)}
          onRemove={() => remove(traveller)}
        />
      ))}
      <FindPeople chosen={new Set(travellers.map(({ person }) => person))} onAdd={add} />
    </Section>
  );
}
