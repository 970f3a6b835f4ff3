// Fields that several lines of the log share: who of the case, which day, where, how many.

import { atencionTexts as texts } from '../../messages/es/pages/atencion';
import { DAY_PARTS } from '../../programme/daily/codes';
import { SelectField, TextField } from '../kit/inputs';
import { echoDate } from '../kit/dates';
import { usePage } from '../kit/page-state';
import type { Drafting } from './draft';
import type { LogView } from './view';

type Props = Pick<Drafting, 'field' | 'draft'>;

export function PersonField({ field, label }: Props & { label: string }) {
  const { view } = usePage<LogView>();
  if (view.case === null) return null;
  return <SelectField {...field('person')} label={label} codes={view.case.people} nothing={texts.wholeCase} />;
}

export function DayField({ field, draft }: Props) {
  const { today } = usePage<LogView>().view;
  const shown = { ...field('happenedOn'), value: draft['happenedOn'] ?? today };
  return <TextField {...shown} label={texts.day} type="date" echo={echoDate(shown.value)} width="middle" required />;
}

export function PlaceField({ field, required }: Pick<Drafting, 'field'> & { required?: boolean }) {
  const { places } = usePage<LogView>().view;
  const place = field('place');
  const list = `places-${place.name}`;
  return (
    <>
      <TextField {...place} label={texts.place} list={list} maxLength={120} width="middle" required={required} />
      <datalist id={list}>
        {places.map((place) => (
          <option value={place} />
        ))}
      </datalist>
    </>
  );
}

export const PeopleField = ({ field }: Pick<Drafting, 'field'>) => (
  <TextField {...field('people')} label={texts.people} numeric width="short" />
);

export const PartField = ({ field }: Pick<Drafting, 'field'>) => (
  <SelectField {...field('part')} label={texts.part} codes={DAY_PARTS} width="short" />
);
