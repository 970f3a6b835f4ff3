// What the workbench's page is told of forms: how they are found, what opens, what stands against leaving a page, and
// that a respondent hears nothing of what a response led to.
// proves: local/workbench/methods/forms.ts
// proves: local/workbench/methods/form-editor.ts

import type { Host } from '../../local/host';
import { openBenchServer, type BenchServer } from '../support/bench-server';
import { everyQuestion, inForm, makeForm, OFFICE, sentTo, type MadeForm } from '../support/every-question';

const COLLEAGUE = 'marta.inventada@oim.example';

describe('forms on the workbench', () => {
  let bench: BenchServer;
  let host: Host;
  let every: MadeForm;
  let inside: MadeForm;

  beforeAll(async () => {
    bench = await openBenchServer({
      sample: function* (world) {
        host = world;
        for (const email of [OFFICE, COLLEAGUE]) host.addAccount({ email, name: 'Alguien Inventada' });
        every = makeForm(host, 'Todo (es)', everyQuestion);
        inside = makeForm(host, 'Solo de la oficina', (form) => form.addTextItem(), 'nobody');
        yield { done: 1, total: 1, title: 'Lista' };
      },
    });
    await bench.settled();
  });

  afterAll(async () => bench.close());

  const idOf = (title: string): number =>
    inForm(
      host,
      every,
      (form) =>
        form
          .getItems()
          .find((item) => item.getTitle() === title)
          ?.getId() ?? 0,
    );
  const required = () => ({ [idOf('Nombre')]: 'Marisol Ejemplina', [idOf('¿Cómo estuvo?')]: ['Bien', 'Mal'] });

  it('refuses in the form’s own words whoever is not among its respondents', async () => {
    const seen = await Promise.all(['', COLLEAGUE].map((as) => bench.call(as, 'forms.open', { form: inside.id })));

    expect(seen).toMatchObject([
      { value: { refused: { message: 'Para llenar este formulario, debes iniciar sesión.' } } },
      { value: { refused: { message: 'Necesitas permiso para responder este formulario.' } } },
    ]);
  });

  it('refuses an address that leads to no form', async () => {
    const form = 'https://docs.google.com/forms/d/e/1FAIpQLSnada/viewform';

    expect(await bench.call('', 'forms.open', { form })).toMatchObject({ value: { refused: { reason: 'not-found' } } });
  });

  it('refuses a page that the form does not have any more, and says what to do', async () => {
    const { refused } = await bench.call('', 'forms.leave', { form: every.id, page: 9, answers: {} });

    expect(refused).toBe(
      'El formulario cambió mientras usted lo llenaba. Vuelva a cargar la página: lo escrito se conserva.',
    );
  });

  it('refuses to leave a page or to send with the form’s own messages', async () => {
    const form = every.id;
    const answers = { [idOf('Edad')]: 'mucha', [idOf('¿Cómo estuvo?')]: ['Bien', ''] };

    const [left, sent] = await Promise.all([
      bench.call('', 'forms.leave', { form, page: 0, answers }),
      bench.call('', 'forms.submit', { form, answers }),
    ]);

    const errors = [
      { title: 'Nombre', message: 'Esta pregunta es obligatoria' },
      { title: 'Edad', message: 'Escriba la edad en años.' },
      { title: '¿Cómo estuvo?', message: 'Esta pregunta requiere una respuesta por fila' },
    ];
    expect([left, sent]).toMatchObject([{ value: { errors, next: 1 } }, { value: { errors } }]);
    expect(sentTo(host, every)).toBe(0);
  });

  it('lists every form with its public address and what this person would meet there', async () => {
    const { value } = await bench.call('', 'forms.list', {});

    expect(value).toEqual([
      [{ id: every.id, title: 'Todo', url: every.url, language: 'es', refused: null, editable: false }],
      [expect.objectContaining({ id: inside.id, language: null, refused: expect.stringContaining('iniciar sesión') })],
    ]);
  });

  it('puts together the languages of one form, and tells them when it is open', async () => {
    const french = makeForm(host, 'Tout (fr)', everyQuestion);
    makeForm(host, 'Otro (ht)', (form) => form.addTextItem());

    const { value: groups } = await bench.call('', 'forms.list', {});
    const { value: opened } = await bench.call('', 'forms.open', { form: french.url });

    expect((groups as { language: string | null }[][]).map((group) => group.map(({ language }) => language))).toEqual([
      ['es', 'fr'],
      [null],
      ['ht'],
    ]);
    expect(opened).toMatchObject({ language: 'fr', others: [{ id: every.id, language: 'es' }] });
  });

  it('tells a respondent nothing but the confirmation and whether another response may be sent', async () => {
    const answers = { ...required(), [idOf('¿Sigue?')]: 'No, ya está' };

    const { value } = await bench.call('', 'forms.submit', { form: every.id, answers });

    expect(value).toEqual({ confirmation: 'Gracias.\nLe buscaremos en cinco días.', again: true });
    expect(sentTo(host, every)).toBe(1);
  });

  it('leaves out answers to questions that the form has lost meanwhile', async () => {
    const before = sentTo(host, every);

    const { value } = await bench.call('', 'forms.submit', { form: every.id, answers: { ...required(), 12345: 'x' } });

    expect(value).toHaveProperty('confirmation');
    expect(sentTo(host, every)).toBe(before + 1);
  });

  it('lets whoever may edit a form change it by hand, and refuses everybody else', async () => {
    const own = makeForm(host, 'Para cambiar', (form) => void form.addTextItem().setTitle('Nombre'));
    const items = async () =>
      ((await bench.call(OFFICE, 'forms.editor', { form: own.id })).value as { items: object[] }).items;
    const edit = (as: string, change: object) => bench.call(as, 'forms.edit', { form: own.id, change });
    const [{ id: item }] = (await items()) as [{ id: number }];

    for (const method of ['forms.editor', 'forms.edit'])
      expect(await bench.call(COLLEAGUE, method, { form: own.id, change: { kind: 'delete', item } })).toMatchObject({
        refused: expect.stringContaining('la cuenta del registro'),
      });
    expect(await edit(OFFICE, { kind: 'delete', item: 1 })).toMatchObject({
      refused: expect.stringContaining('ya no está'),
    });
    await edit(OFFICE, { kind: 'add', title: 'Otra' });
    await edit(OFFICE, { kind: 'title', item, title: 'Nombre completo' });
    await edit(OFFICE, { kind: 'type', item, type: 'LIST' });
    await edit(OFFICE, { kind: 'move', item, to: 9 });
    expect(await items()).toMatchObject([
      { type: 'TEXT', title: 'Otra' },
      { id: item, type: 'LIST', title: 'Nombre completo' },
    ]);
    await edit(OFFICE, { kind: 'delete', item });
    await edit(OFFICE, { kind: 'settings', accepting: false, collectEmail: true });
    expect((await bench.call(OFFICE, 'forms.editor', { form: own.id })).value).toMatchObject({
      ...{ accepting: false, collectEmail: true },
      items: [{ title: 'Otra' }],
    });
  });
});
