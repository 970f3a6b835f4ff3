// The parts of pages that are plain functions: what one finds in a long list, times between zones, what a draft sends.
// proves: src/ui/movimiento/draft.ts

import { directorioTexts } from '../../src/messages/es/pages/directorio';
import { movimientoTexts } from '../../src/messages/es/pages/movimiento';
import { porCorregirTexts } from '../../src/messages/es/pages/por-corregir';
import { plainDate, spokenTime } from '../../src/ui/kit/dates';
import { matching } from '../../src/ui/kit/matching';
import { numberIn } from '../../src/ui/kit/numbers';
import { problemsAt, problemsUnder } from '../../src/ui/kit/problem-places';
import { draftOf, inputOf, newSegment, newTraveller, type SegmentDraft } from '../../src/ui/movimiento/draft';
import { offsetOf, spokenMinutes, travelMinutes, waitMinutes, type Places } from '../../src/ui/movimiento/itinerary';
import type { PersonCard } from '../../src/ui/movimiento/view';
import { casesMeant } from '../../src/ui/movimiento/people-cards';
import { pageAddress } from '../../src/ui/kit/page-address';

const places: Places = new Map([
  ['TIJ', { code: 'TIJ', name: 'Tijuana', city: 'Tijuana', zone: 'America/Tijuana' }],
  ['MEX', { code: 'MEX', name: 'Benito Juárez', city: 'Ciudad de México', zone: 'America/Mexico_City' }],
  ['BOG', { code: 'BOG', name: 'El Dorado', city: 'Bogotá', zone: 'America/Bogota' }],
]);

const segment = (values: Partial<SegmentDraft>): SegmentDraft => ({ ...newSegment([]), ...values });

const person: PersonCard = {
  id: 'person-1',
  name: 'Marisol Inventada',
  caseNumber: 'MX-RVA-2026-00001-8',
  age: '34 años',
  sex: 'Mujer',
  nationality: 'HND',
  relation: 'Persona principal',
  status: 'Lista para viajar',
  mayTravel: true,
  documents: [{ id: 'document-1', type: 'passport', issuer: 'HND', number: 'X1', expires: null }],
  consent: { given: false, how: 'oral', date: '2026-11-20' },
};

describe('names of buttons for those who do not see them', () => {
  // WCAG 2.5.3: whoever speaks what stands on a button must be understood.
  it.each([
    ['directorio', directorioTexts],
    ['movimiento', movimientoTexts],
    ['por-corregir', porCorregirTexts],
  ])('begin with what stands on them: %s', (_page, texts) => {
    const said = texts as unknown as Readonly<Record<string, string>>;
    const named = Object.keys(said).filter((key) => key.endsWith('Name'));

    expect(named.filter((key) => !said[key]?.startsWith(said[key.replace(/Name$/, '')] ?? '?'))).toEqual([]);
  });
});

describe('matching', () => {
  const options = [...places.values()].map(({ code, city, name }) => ({ value: code, title: `${code} · ${city}`, hint: name }));

  it.each([
    ['bogota', 'BOG'],
    ['BENITO', 'MEX'],
    ['dorado bog', 'BOG'],
    ['tij', 'TIJ'],
  ])('finds by code, city or name without accents: %s', (typed, value) => {
    expect(matching(options, typed).map((option) => option.value)).toEqual([value]);
  });
});

describe('times between zones', () => {
  it('counts a journey in UTC, not on the clocks', () => {
    const flight = segment({ origin: 'TIJ', departsAt: '2026-12-03T08:00', destination: 'MEX', arrivesAt: '2026-12-03T13:30' });

    expect(travelMinutes(flight, places)).toBe(210);
    expect(offsetOf('2026-12-03T08:00', 'America/Tijuana')).toBe('UTC−8');
    expect(offsetOf('2026-07-03T08:00', 'America/Tijuana')).toBe('UTC−7');
  });

  it('sees a connection that leaves before it arrives', () => {
    const first = segment({ destination: 'MEX', arrivesAt: '2026-12-03T13:30' });
    const next = segment({ origin: 'MEX', departsAt: '2026-12-03T13:00' });

    expect(waitMinutes(first, next, places)).toBe(-30);
  });

  it('says nothing while a place or a time is missing', () => {
    expect(travelMinutes(segment({ origin: 'TIJ', departsAt: '2026-12-03T08:00' }), places)).toBeNull();
  });

  it.each([
    [5, '5 min'],
    [60, '1 h'],
    [125, '2 h 05 min'],
  ])('says %d minutes as %s', (minutes, said) => {
    expect(spokenMinutes(minutes)).toBe(said);
  });

  it('names days and months, whatever the browser’s order', () => {
    expect(spokenTime('2026-12-03T07:40')).toBe('jue 3-dic-2026, 07:40');
    expect(plainDate('2027-01-09')).toBe('9-ene-2027');
  });
});

describe('a movement’s draft', () => {
  it('begins with an empty segment in the reader’s own office', () => {
    const draft = draftOf({ open: null, office: 'office-tap' });

    expect(draft).toMatchObject({ id: null, office: 'office-tap', expected: '' });
    expect(draft.segments).toHaveLength(1);
  });

  it('begins the next segment where the last one ends', () => {
    expect(newSegment([segment({ mode: 'bus', destination: 'TAP' })])).toMatchObject({ mode: 'bus', origin: 'TAP', id: null });
  });

  it('brings a person’s only document and last word along', () => {
    expect(newTraveller(person)).toMatchObject({
      document: { choice: 'document-1' },
      consent: 'refused',
      consentHow: 'oral',
      consentDate: '2026-11-20',
    });
  });

  it('sends what was typed where a number was expected, so that it is refused by name', () => {
    const draft = { ...draftOf({ open: null, office: null }), expected: 'cuatro' };

    expect(inputOf(draft).fields.expected).toBe('cuatro');
    expect(inputOf({ ...draft, expected: ' 4 ' }).fields.expected).toBe(4);
    expect(inputOf({ ...draft, expected: '' }).fields.expected).toBeNull();
  });

  it('sends no consent where nobody asked', () => {
    const traveller = newTraveller({ ...person, consent: null });
    const draft = { ...draftOf({ open: null, office: null }), travellers: [traveller] };

    expect(inputOf(draft).travellers[0]?.fields.consent).toBeNull();
  });
});

describe('casesMeant', () => {
  const rows = [
    { id: 'a', number: 'MX-RVA-2026-00031-4' },
    { id: 'b', number: 'MX-RVA-2025-00031-X' },
    { id: 'c', number: 'MX-RVA-2026-00310-1' },
  ];

  it.each([
    ['mx-rva-2026-00031-4 ', ['a']],
    ['31', ['a', 'b']],
    ['00310', ['c']],
    ['Marisol', []],
  ])('takes %s for %j', (typed, meant) => {
    expect([...casesMeant(rows, typed)]).toEqual(meant);
  });
});

describe('problemsAt', () => {
  it('finds a field’s problem behind the wrapping of a row', () => {
    const problem = { code: 'x', field: 'segments.2.fields.carrier', text: 't', remedy: 'r' };

    expect(problemsAt([problem], 'segments.2.carrier')).toEqual([problem]);
    expect(problemsAt([problem], 'segments.2')).toEqual([]);
  });
});

describe('numberIn', () => {
  it.each(['', '$', 'mucho', '1.250.50', '1,2,3'])('finds none in «%s»', (typed) => {
    expect(numberIn(typed)).toBeNull();
  });

  it.each([
    ['$1,250.50', 1250.5],
    ['$ 1 250.50', 1250.5],
    ['1,250', 1250],
    ['12,345,678', 12_345_678],
    ['2,5', 2.5],
    ['0.5', 0.5],
    ['320', 320],
  ])('reads %s', (typed, number) => {
    expect(numberIn(typed)).toBe(number);
  });
});

describe('problemsUnder', () => {
  it('names a row’s own fields, and leaves what belongs to no field', () => {
    const problem = { code: 'x', field: 'place', text: 't', remedy: 'r' };
    const general = { ...problem, field: null };

    expect(problemsUnder('row-1', [problem, general])).toEqual([{ ...problem, field: 'row-1.place' }, general]);
  });
});

describe('pageAddress', () => {
  it('escapes what stands in its arguments', () => {
    expect(pageAddress('https://x.example/exec', 'aviso', { movement: 'a&b=ñ' })).toBe(
      'https://x.example/exec?page=aviso&movement=a%26b%3D%C3%B1',
    );
  });
});
