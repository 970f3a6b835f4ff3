// Building forms on the local host: what comes out, and that it comes out once however often the building is cut short.
// proves: src/google/forms/build.ts
// proves: src/google/forms/publishing.ts

import { submitForm } from '../../../local/services/forms/person';
import type { FormMap } from '../../../src/kernel/ports';
import { adapterHost, type AdapterHost } from '../../support/adapter-host';
import { ITEMS_OF_SMALL_FORM, SMALL_FORM } from './form-specs';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createForms } from './src/google/forms/forms';
const forms = () => createForms(createAttempt(Date.now() + 90_000));
export const make = () => FormApp.create('RVA small', false).getId();
export const build = (spec, language, id, budgetMs, known) => forms().build(spec, language, id, Date.now() + budgetMs, known) ?? null;
export const items = (id) => FormApp.openById(id).getItems().map((item) => [String(item.getType()), item.getTitle(), item.getHelpText()]);
export const settings = (id) => {
  const form = FormApp.openById(id);
  return {
    title: form.getTitle(), description: form.getDescription(), confirmation: form.getConfirmationMessage(),
    edits: form.canEditResponse(), summary: form.isPublishingSummary(), again: form.hasRespondAgainLink(),
    email: form.collectsEmail(), once: form.hasLimitOneResponsePerUser(), published: form.isPublished(),
  };
};
export const audience = (id) => Drive.Permissions.list(id, { fields: 'permissions(type,role,view)', includePermissionsForView: 'published' }).permissions;
export const openToAll = (id) => { Drive.Permissions.create({ type: 'anyone', role: 'reader' }, id, {}); };
export const addByHand = (id) => { FormApp.openById(id).addTextItem().setTitle('De más'); };
`;

const LONG = 10 * 60_000;
const built = ({ call }: AdapterHost, id: string, budgetMs = LONG) =>
  call<FormMap | null>('build', [SMALL_FORM, 'es', id, budgetMs]);
const keyed = (map: FormMap, answers: Readonly<Record<string, string | string[]>>) =>
  Object.fromEntries(
    Object.entries(map.items).flatMap(([item, key]) => (answers[key] === undefined ? [] : [[item, answers[key]]])),
  );

const ANSWERS = {
  consent: 'Sí',
  name: 'Zutana Inventada',
  age: '31',
  language: 'Ñe’ẽ',
  city: 'Tijuana',
  needs: ['Nada'],
};

describe('building a form', () => {
  it('refuses a form that somebody changed while it was being built', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    adapters.call('addByHand', [id]);

    expect(() => built(adapters, id)).toThrow('is not the one planned');
  });

  it('refuses to go on with a form whose file is open to anyone', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    adapters.call('openToAll', [id]);

    expect(() => built(adapters, id)).toThrow('the file itself is open to anyone');
    expect(adapters.call('settings', [id])).toHaveProperty('published', false);
  });

  it('refuses a language whose texts are missing', () => {
    const { call } = adapterHost(SOURCE);
    const id = call<string>('make');

    expect(() => call('build', [SMALL_FORM, 'pt', id, LONG])).toThrow('missing in pt');
  });

  it('gives every item its kind, title and help, in order', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');

    built(adapters, id);

    expect(adapters.call('items', [id])).toEqual([
      ['SECTION_HEADER', 'Antes de empezar', ''],
      ['MULTIPLE_CHOICE', '¿Acepta?', ''],
      ['PAGE_BREAK', 'Usted', 'Como en su documento'],
      ['TEXT', 'Nombre', 'Como en su documento'],
      ['TEXT', 'Edad', ''],
      ['TEXT', 'Teléfono', ''],
      ['MULTIPLE_CHOICE', 'Idioma', ''],
      ['LIST', 'Ciudad', ''],
      ['CHECKBOX', 'Necesita', ''],
      ['DATE', 'Nacimiento', ''],
      ['PARAGRAPH_TEXT', 'Nota', ''],
      ['PAGE_BREAK', 'Puede venir a la oficina', 'No se guardó nada.'],
    ]);
  });

  it('maps each question, and nothing else, by item ID', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');

    const map = built(adapters, id);

    expect(map).toMatchObject({ formId: id, form: 'small', language: 'es', version: 3 });
    const keys = ['age', 'born', 'city', 'consent', 'language', 'name', 'needs', 'note', 'phone'];
    expect(Object.values(map?.items ?? {}).sort()).toEqual(keys);
  });

  it('leaves a respondent nothing to look back on, and opens the form to anyone', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');

    built(adapters, id);

    expect(adapters.call('settings', [id])).toEqual({
      title: 'Solicitud',
      description: 'El retorno es gratuito.',
      confirmation: 'Recibimos su solicitud.',
      edits: false,
      summary: false,
      again: false,
      email: false,
      once: false,
      published: true,
    });
    expect(adapters.call('audience', [id])).toContainEqual({ type: 'anyone', role: 'reader', view: 'published' });
  });

  it('leads each answer to its page and past the others', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    const map = built(adapters, id) as FormMap;

    const yes = submitForm(adapters.host.world, '', id, keyed(map, ANSWERS));
    const no = submitForm(adapters.host.world, '', id, keyed(map, { consent: 'No' }));

    expect(yes).toMatchObject({ pagesVisited: [0, 1], confirmation: 'Recibimos su solicitud.' });
    expect(no).toMatchObject({ pagesVisited: [0, 2] });
  });

  it.each([
    ['age', '111', 'Escriba los años, de 0 a 110.'],
    ['phone', 'no tengo', 'Solo números.'],
    ['note', 'a'.repeat(20_001), 'Es muy largo.'],
  ])('validates %s with its own words', (key, answer, message) => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    const map = built(adapters, id) as FormMap;

    const sent = submitForm(adapters.host.world, '', id, keyed(map, { ...ANSWERS, [key]: answer }));

    expect(sent).toMatchObject({ errors: [{ message }] });
  });

  it('goes on where time ran out, and is not open before it is complete', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    const whole = adapterHost(SOURCE);
    const wholeId = whole.call<string>('make');
    built(whole, wholeId);
    let runs = 0;
    let map: FormMap | null = null;

    while (map === null) {
      expect(adapters.call('settings', [id])).toHaveProperty('published', false);
      map = built(adapters, id, 4_000);
      runs += 1;
    }

    expect(runs).toBeGreaterThan(2);
    expect(adapters.call('items', [id])).toEqual(whole.call('items', [wholeId]));
    expect(submitForm(adapters.host.world, '', id, keyed(map, ANSWERS))).toMatchObject({ pagesVisited: [0, 1] });
  });

  it('ends in the same form wherever a run dies', () => {
    const whole = adapterHost(SOURCE);
    const wholeId = whole.call<string>('make');
    built(whole, wholeId);
    const calls = whole.lastCalls().length;
    const expected = whole.call('items', [wholeId]);

    // Every third call, so that the test stays short; every kind of call is among them.
    for (let at = 1; at <= calls; at += 3) {
      const adapters = adapterHost(SOURCE);
      const id = adapters.call<string>('make');
      const kind = at % 2 === 0 ? ('die-after' as const) : ('die-before' as const);
      expect(() => adapters.call('build', [SMALL_FORM, 'es', id, LONG], { plan: [{ at, kind }] })).toThrow();

      const map = built(adapters, id) as FormMap;

      expect(adapters.call('items', [id])).toEqual(expected);
      expect(submitForm(adapters.host.world, '', id, keyed(map, ANSWERS))).toMatchObject({ pagesVisited: [0, 1] });
    }
  });

  it('changes nothing in a form that is complete', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    const first = built(adapters, id);

    const second = built(adapters, id);

    expect(second).toEqual(first);
    expect(adapters.call<unknown[]>('items', [id])).toHaveLength(ITEMS_OF_SMALL_FORM);
  });

  it('sets anew what its specification says differently, under the same item IDs', () => {
    const adapters = adapterHost(SOURCE);
    const id = adapters.call<string>('make');
    const before = built(adapters, id);
    const changed = {
      ...SMALL_FORM,
      confirmation: { es: 'Le llamamos en 5 días.', ht: '' },
      pages: SMALL_FORM.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) =>
          question.key === 'city' && 'options' in question
            ? {
                ...question,
                help: undefined,
                options: [...question.options, { code: 'cdmx', label: { es: 'Ciudad de México', ht: '' } }],
              }
            : question.key === 'name'
              ? { ...question, help: undefined }
              : question,
        ),
      })),
    };

    const after = adapters.call<FormMap>('build', [changed, 'es', id, LONG]);

    expect(after).toEqual(before);
    expect(adapters.call<string[][]>('items', [id])[3]).toEqual(['TEXT', 'Nombre', '']);
    expect(adapters.call('settings', [id])).toHaveProperty('confirmation', 'Le llamamos en 5 días.');
    const sent = submitForm(adapters.host.world, '', id, keyed(after, { ...ANSWERS, city: 'Ciudad de México' }));
    expect(sent).toMatchObject({ pagesVisited: [0, 1] });
  });

  describe('of a newer version', () => {
    const question = (key: string) => ({
      key,
      title: { es: `¿${key}?`, ht: '' },
      required: false,
      type: 'short' as const,
    });
    const [start, ...others] = SMALL_FORM.pages;
    if (start === undefined) throw new Error('a form has pages');
    const NEWER = {
      ...SMALL_FORM,
      version: 4,
      pages: [
        start,
        ...others.map((page) =>
          page.key === 'person'
            ? {
                ...page,
                title: { es: 'Usted mismo', ht: '' },
                questions: [question('first'), ...page.questions, question('last')],
              }
            : page,
        ),
        { key: 'added', title: { es: 'Al final', ht: '' }, questions: [question('more')] },
      ],
    };

    it('puts its new questions and pages at their places, and leaves the others their IDs', () => {
      const { call } = adapterHost(SOURCE);
      const id = call<string>('make');
      const before = call<FormMap>('build', [SMALL_FORM, 'es', id, LONG]);

      const after = call<FormMap>('build', [NEWER, 'es', id, LONG, before]);

      expect(after.items).toMatchObject(before.items);
      expect(Object.values(after.items)).toEqual(expect.arrayContaining(['first', 'last', 'more']));
      const titles = call<string[][]>('items', [id]).map(([, title]) => title);
      expect(titles.slice(2, 5)).toEqual(['Usted mismo', '¿first?', 'Nombre']);
      expect(titles.slice(-2)).toEqual(['Al final', '¿more?']);
      expect(call<FormMap>('build', [NEWER, 'es', id, LONG, after])).toEqual(after);
      expect(call<string[][]>('items', [id]).map(([, title]) => title)).toEqual(titles);
    });

    it('goes on wherever it died, and adds nothing twice', () => {
      const adapters = adapterHost(SOURCE);
      const id = adapters.call<string>('make');
      const before = adapters.call<FormMap>('build', [SMALL_FORM, 'es', id, LONG]);
      const mark = adapters.host.mark();
      const whole = adapters.call<FormMap>('build', [NEWER, 'es', id, LONG, before]);
      const calls = adapters.lastCalls();
      const titles = adapters.call<string[][]>('items', [id]).map(([, title]) => title);
      const writing = calls.flatMap((call, at) => (/add|move|setTitle/.test(call) ? [at + 1] : []));

      for (const at of writing)
        for (const kind of ['die-before', 'die-after'] as const) {
          mark.rewind();
          expect(() => adapters.call('build', [NEWER, 'es', id, LONG, before], { plan: [{ at, kind }] })).toThrow();

          const after = adapters.call<FormMap>('build', [NEWER, 'es', id, LONG, before]);

          expect(Object.values(after.items).sort()).toEqual(Object.values(whole.items).sort());
          expect(adapters.call<string[][]>('items', [id]).map(([, title]) => title)).toEqual(titles);
        }
      expect(writing.length).toBeGreaterThan(8);
    });

    it('goes on where it stopped', () => {
      const { call } = adapterHost(SOURCE);
      const id = call<string>('make');
      const before = call<FormMap>('build', [SMALL_FORM, 'es', id, LONG]);

      expect(call('build', [NEWER, 'es', id, 0, before])).toBeNull();
      expect(call<FormMap>('build', [NEWER, 'es', id, LONG, before]).items).toMatchObject(before.items);
    });
  });

  it('builds a second language as a form of its own', () => {
    const { call } = adapterHost(SOURCE);
    const id = call<string>('make');

    const map = call<FormMap>('build', [SMALL_FORM, 'ht', id, LONG]);

    expect(map.language).toBe('ht');
    expect(call<string[][]>('items', [id])[1]?.[1]).toBe('¿Acepta? (ht)');
  });
});
