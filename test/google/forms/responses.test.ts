// Reading answers from the form's own store, deleting them, and links with answers filled in.

import { openForm, submitForm } from '../../../local/services/forms/person';
import type { FormAnswers, FormMap } from '../../../src/kernel/ports';
import { adapterHost, type AdapterHost } from '../../support/adapter-host';
import { SMALL_FORM } from './form-specs';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createForms } from './src/google/forms/forms';
const attempt = () => createAttempt(Date.now() + 90_000);
const forms = () => createForms(attempt());
export const install = (spec) => {
  const id = FormApp.create('RVA small', false).getId();
  return forms().build(spec, 'es', id, Date.now() + 300_000);
};
export const since = (map, instant) => forms().responsesSince(map, instant);
export const response = (map, id) => forms().response(map, id) ?? null;
export const remove = (map, id) => forms().deleteResponse(map, id);
export const link = (map, answers) => forms().prefilledUrl(map, answers);
export const listen = (map) => { ScriptApp.newTrigger('taken').forForm(map.formId).onFormSubmit().create(); PropertiesService.getUserProperties().setProperty('map', JSON.stringify(map)); };
export const taken = (event) => {
  const map = JSON.parse(PropertiesService.getUserProperties().getProperty('map'));
  const id = event.response.getId();
  PropertiesService.getUserProperties().setProperty('taken', JSON.stringify(createForms(attempt(), event).response(map, id)));
};
export const lastTaken = () => JSON.parse(PropertiesService.getUserProperties().getProperty('taken'));
export const retitle = (map) => {
  const form = FormApp.openById(map.formId);
  form.getItems().forEach((item, at) => item.setTitle('Otro título ' + at));
  form.moveItem(3, 4);
  form.addTextItem().setTitle('Añadida a mano');
};
`;

const ANSWERS = {
  consent: 'Sí',
  name: '=1+1',
  age: '31',
  language: 'Ñe’ẽ',
  city: 'Tijuana',
  needs: ['Que me lean', 'Nada'],
};

function installed(): AdapterHost & { readonly map: FormMap; send(answers?: object): string } {
  const adapters = adapterHost(SOURCE);
  const map = adapters.call<FormMap>('install', [SMALL_FORM]);
  const send = (answers: object = {}): string => {
    const given = { ...ANSWERS, ...answers } as Readonly<Record<string, string | string[]>>;
    const byItem = Object.entries(map.items).flatMap(([item, key]) =>
      given[key] === undefined ? [] : [[item, given[key]]],
    );
    const sent = submitForm(adapters.host.world, '', map.formId, Object.fromEntries(byItem));
    if (!('responseId' in sent)) throw new Error(JSON.stringify(sent));
    return sent.responseId;
  };
  return { ...adapters, map, send };
}

describe('responses', () => {
  it('are undefined when they are gone', () => {
    const { call, map } = installed();

    expect(call('response', [map, '2_ABaOnu-nunca'])).toBeNull();
  });

  it('come as what was answered, by question, without what was left empty', () => {
    const { call, map, send } = installed();
    const id = send();

    const found = call<FormAnswers>('response', [map, id]);

    expect(found).toEqual({
      id,
      form: 'small',
      language: 'es',
      submittedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      answers: ANSWERS,
    });
  });

  it('are told apart by item ID when titles and order have changed', () => {
    const { call, map, send } = installed();
    const id = send();

    call('retitle', [map]);

    expect(call<FormAnswers>('response', [map, id]).answers).toEqual(ANSWERS);
  });

  it('come since an instant, oldest first', () => {
    const { host, call, map, send } = installed();
    send({ name: 'Primera' });
    host.clock.advance(60_000);
    const from = new Date(host.clock.now()).toISOString();
    send({ name: 'Segunda' });
    host.clock.advance(60_000);
    send({ name: 'Tercera' });

    const found = call<FormAnswers[]>('since', [map, from]);

    expect(found.map(({ answers }) => answers['name'])).toEqual(['Segunda', 'Tercera']);
  });

  it('are deleted once, and deleting what is gone is no failure', () => {
    const { call, map, send } = installed();
    const id = send();

    call('remove', [map, id]);
    call('remove', [map, id]);

    expect(call('response', [map, id])).toBeNull();
  });

  it('are deleted once when the first try fails after it had succeeded', () => {
    const { call, map, send } = installed();
    const id = send();
    const kept = send();

    call('remove', [map, id], {
      plan: [{ at: 1, kind: 'fail-after-success', service: 'FormApp.Form.deleteResponse' }],
    });

    expect(call<FormAnswers[]>('since', [map, '2020-01-01T00:00:00Z']).map((each) => each.id)).toEqual([kept]);
  });

  it('that a trigger brings along cost no service call', () => {
    const { host, call, map, send } = installed();
    call('listen', [map]);
    const id = send();

    const [run] = host.fireFormSubmit(map.formId, id);

    expect(run?.ledger.map(({ service }) => service)).not.toContain('FormApp');
    expect(call<FormAnswers>('lastTaken')).toMatchObject({ id, answers: ANSWERS });
  });
});

describe('prefilledUrl', () => {
  it('refuses a question that the form does not have', () => {
    const { call, map } = installed();

    expect(() => call('link', [map, { shoeSize: '42' }])).toThrow('no question shoeSize');
  });

  it('opens the form with the answers filled in', () => {
    const { host, call, map } = installed();

    const url = call<string>('link', [map, { name: 'MX & «TAP» 01', city: 'Tijuana' }]);

    const opened = openForm(host.world, '', url);
    expect(JSON.stringify(opened)).toContain('MX & «TAP» 01');
  });
});
