// How a form that people changed stands against its specification, and what building it again makes of it, on the local host.
// proves: src/google/forms/drift.ts
// proves: src/google/forms/arrange.ts
// proves: src/google/forms/shape.ts
// proves: src/google/forms/answers.ts

import { addItem, deleteItem, editItem, leadTo, moveItem, setAudience } from '../../../local/services/forms/editing';
import { submitForm } from '../../../local/services/forms/person';
import { thatStay } from '../../../src/google/forms/arrange';
import type { FormSpec } from '../../../src/kernel/form';
import type { FormAnswers, FormLook, FormMap } from '../../../src/kernel/ports';
import { adapterHost } from '../../support/adapter-host';
import { ROLE } from '../../support/script-host';
import { SMALL_FORM } from './form-specs';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createForms } from './src/google/forms/forms';
const forms = () => createForms(createAttempt(Date.now() + 90_000));
export const make = () => FormApp.create('RVA small', false).getId();
export const build = (spec, language, id, known, retire) => forms().build(spec, language, id, Date.now() + 600_000, known ?? undefined, retire) ?? null;
export const look = (spec, map) => forms().look(spec, map);
export const asks = (map) => forms().asksAsMapped(map);
export const response = (map, id) => forms().response(map, id) ?? null;
export const titles = (id) => FormApp.openById(id).getItems().map((item) => item.getTitle());
`;

function installed(spec: FormSpec = SMALL_FORM, language = 'es') {
  const { host, call } = adapterHost(SOURCE);
  const { world } = host;
  const id = call<string>('make');
  let map = call<FormMap>('build', [spec, language, id, undefined, []]);
  const itemOf = (key: string): number => Number(Object.keys(map.items).find((item) => map.items[item] === key));
  const pageOf = (key: string): number =>
    Number(Object.keys(map.pages ?? {}).find((item) => map.pages?.[item] === key));
  return {
    ...{ world, id, call, itemOf, pageOf },
    map: () => map,
    look: (other: FormSpec = spec) => call<FormLook>('look', [other, map]),
    codes: () => call<FormLook>('look', [spec, map]).problems.map(({ code }) => code),
    asks: () => call<boolean>('asks', [map]),
    titles: () => call<string[]>('titles', [id]),
    again: (retire: readonly string[] = [], known = map) =>
      void (map = call<FormMap>('build', [spec, language, id, known, retire])),
  };
}

const ANSWERS = {
  consent: 'Sí',
  name: 'Zutana Inventada',
  age: '31',
  language: 'Español',
  city: 'Tijuana',
  needs: ['Nada'],
};

describe('how a form stands', () => {
  it('is right as it was built, in each of its languages', () => {
    for (const language of ['es', 'ht']) {
      const form = installed(SMALL_FORM, language);

      expect([form.codes(), form.asks()]).toEqual([[], true]);
      expect(form.map().former).toBeUndefined();
    }
  });

  it('names questions in Spanish, whatever the language of the form', () => {
    const { world, id, itemOf, look } = installed(SMALL_FORM, 'ht');
    deleteItem(world, ROLE, id, itemOf('city'));

    expect(look().problems).toMatchObject([
      { code: 'form.question-missing', params: { form: 'Solicitud (ht)', what: 'Ciudad' } },
    ]);
  });

  it('says of several questions what is wrong with them in one problem', () => {
    const { world, id, itemOf, look } = installed();
    for (const key of ['city', 'name']) deleteItem(world, ROLE, id, itemOf(key));

    expect(look().problems).toMatchObject([{ params: { what: 'Nombre / Ciudad' } }]);
  });

  it.each([
    ['that must be answered no more', { required: false }, 'form.reworded', true],
    ['with other help', { help: 'Otra ayuda' }, 'form.reworded', true],
    ['of another kind', { type: 'PARAGRAPH_TEXT' }, 'form.question-retyped', false],
  ] as const)('tells of a question %s', (_what, edit, code, asks) => {
    const form = installed();
    editItem(form.world, ROLE, form.id, form.itemOf('name'), edit);

    expect([form.codes(), form.asks()]).toEqual([[code], asks]);
    form.again();
    expect([form.codes(), form.asks()]).toEqual([[], true]);
  });

  it('does not hold a way that leads elsewhere for what was mapped', () => {
    const form = installed();
    leadTo(form.world, ROLE, form.id, form.itemOf('consent'), 'SUBMIT', 'Sí');

    expect([form.codes(), form.asks()]).toEqual([['form.way-changed'], false]);
  });

  it('tells of a form for staff that anyone may answer, which no repair closes', () => {
    const staff = { ...SMALL_FORM, audience: 'staff' as const };
    const form = installed(staff);
    expect(form.codes()).toEqual([]);
    setAudience(form.world, ROLE, form.id, 'anyone');

    expect(form.codes()).toEqual(['form.audience']);
    expect(() => form.again()).toThrow('open to anyone');
  });
});

describe('building it again', () => {
  it('moves no more than what was moved', () => {
    const form = installed();
    const whole = form.titles();
    moveItem(form.world, ROLE, form.id, form.itemOf('note'), 3);

    form.again();

    expect(form.titles()).toEqual(whole);
    expect(thatStay(['a', 'z', 'b', 'c', 'own'], ['a', 'b', 'c', 'z'])).toEqual(new Set(['a', 'b', 'c']));
  });

  it('keeps what somebody added behind what it follows', () => {
    const form = installed();
    const own = addItem(form.world, ROLE, form.id, { type: 'TEXT', title: 'De más' }, 4);
    moveItem(form.world, ROLE, form.id, form.itemOf('age'), 9);
    form.again();

    const titles = form.titles();
    expect(titles.slice(3, 6)).toEqual(['Nombre', 'De más', 'Edad']);
    expect(form.look().added).toEqual([{ id: String(own), title: 'De más' }]);
  });

  it('reads what a question was answered by whatever item asked it', () => {
    const form = installed();
    const send = (): string => {
      const given = Object.entries(ANSWERS).map(([key, answer]) => [form.itemOf(key), answer]);
      const sent = submitForm(form.world, '', form.id, Object.fromEntries(given) as Readonly<Record<string, string>>);
      return 'responseId' in sent ? sent.responseId : JSON.stringify(sent);
    };
    const responses = [send()];
    for (const type of ['PARAGRAPH_TEXT', 'DATE'] as const) {
      editItem(form.world, ROLE, form.id, form.itemOf('name'), { type });
      form.again();
      responses.push(send());
    }

    const names = responses.map((id) => form.call<FormAnswers>('response', [form.map(), id]).answers['name']);
    expect(names).toEqual(['Zutana Inventada', 'Zutana Inventada', 'Zutana Inventada']);
    expect(Object.values(form.map().former ?? {})).toEqual(['name', 'name']);
    expect(form.titles().slice(-3)).toEqual(['Preguntas retiradas', 'Nombre', 'Nombre']);
  });

  it('asks again what an earlier program knew by its words alone', () => {
    const form = installed();
    const whole = form.titles();
    const { pages: _pages, shape: _shape, ...old } = form.map();

    form.again([], old);

    expect(form.titles()).toEqual(whole);
    expect([form.codes(), form.asks()]).toEqual([[], true]);
  });

  it('puts aside what a newer program asks no more', () => {
    const form = installed();
    const [first, person, ...others] = SMALL_FORM.pages;
    if (first === undefined || person === undefined) throw new Error('a form has pages');
    const questions = person.questions.filter(({ key }) => key !== 'phone');
    const newer = { ...SMALL_FORM, version: 4, pages: [first, { ...person, questions }, ...others] };

    const map = form.call<FormMap>('build', [newer, 'es', form.id, form.map(), []]);

    expect(form.titles().slice(-2)).toEqual(['Preguntas retiradas', 'Teléfono']);
    expect(Object.values(map.former ?? {})).toEqual(['phone']);
  });

  it('changes nothing in a last page that is there already, and brings nothing back from it', () => {
    const form = installed();
    const own = addItem(form.world, ROLE, form.id, { type: 'TEXT', title: 'De más' }, 4);
    form.again([String(own)]);
    const titles = form.titles();

    form.again();

    expect(form.titles()).toEqual(titles);
    expect(titles.slice(-2)).toEqual(['Preguntas retiradas', 'De más']);
    expect(form.codes()).toEqual([]);
  });
});
