// A respondent filling a form: pages, branches, required questions, validation, texts as typed.

import { answerPage, openForm, submitForm } from '../../../local/services/forms/person';
import type { PublishableForm } from '../../../local/services/forms/form';
import { findResponse } from '../../../local/services/forms/response-store';
import { changeSetting } from '../../../local/world/settings';
import type { World } from '../../../local/world/world';
import type { FormApp } from './forms-world';
import { aWorld, openedForm, script } from './forms-world';

/** Page 0: who comes; page 1: companion; page 2: contact. «Solo» jumps over page 1; «Me voy» sends at once. */
function companions(form: PublishableForm, app: FormApp) {
  const who = form.addMultipleChoiceItem().setTitle('¿Con quién?').setRequired(true);
  const companionPage = form.addPageBreakItem().setTitle('Acompañante');
  const companion = form.addTextItem().setTitle('Nombre').setRequired(true);
  const contactPage = form.addPageBreakItem().setTitle('Contacto');
  const contact = form.addParagraphTextItem().setTitle('¿Cómo le encontramos?');
  const languages = form.addCheckboxItem().setTitle('Idiomas').setChoiceValues(['es', 'fr']).showOtherOption(true);
  who.setChoices([
    who.createChoice('Acompañado', companionPage),
    who.createChoice('Solo', contactPage),
    who.createChoice('Me voy', app.PageNavigationType.SUBMIT),
    who.createChoice('Empezar otra vez', app.PageNavigationType.RESTART),
  ]);
  const ids = [who, companion, contact, languages].map((item) => item.getId());
  const [whoId = 0, companionId = 0, contactId = 0, languagesId = 0] = ids;
  return { who: whoId, companion: companionId, contact: contactId, languages: languagesId };
}

function stored(world: World, formId: string, sent: ReturnType<typeof submitForm>): Readonly<Record<string, unknown>> {
  if (!('responseId' in sent)) throw new Error(JSON.stringify(sent));
  return findResponse(world.store, formId, sent.responseId)?.answers ?? {};
}

describe('submitForm', () => {
  it('refuses a page with an unanswered required question and stores nothing', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, { [items.who]: 'Acompañado', [items.companion]: '' });

    expect(sent).toEqual({
      errors: [{ itemId: items.companion, title: 'Nombre', message: 'Esta pregunta es obligatoria' }],
    });
    expect(script(world, (app) => app.openById(id).getResponses().length)).toBe(0);
  });

  it('refuses an answer that is no choice', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, { [items.who]: 'Con mi perro' });

    expect(sent).toMatchObject({ errors: [{ itemId: items.who }] });
  });

  it('refuses with the author’s help text what the validation does not let pass', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, (form, app) => {
      const age = app.createTextValidation().requireNumberBetween(0, 110).setHelpText('Escriba la edad en años.');
      return form.addTextItem().setTitle('Edad').setValidation(age.build()).getId();
    });

    const refused = ['mucha', '111', '-1'].map((answer) => submitForm(world, '', id, { [items]: answer }));
    const accepted = ['', '0', '110'].map((answer) => submitForm(world, '', id, { [items]: answer }));

    const problem = { errors: [{ itemId: items, title: 'Edad', message: 'Escriba la edad en años.' }] };
    expect(refused).toEqual([problem, problem, problem]);
    expect(accepted.every((sent) => 'responseId' in sent)).toBe(true);
  });

  it.each(['2026-02-30', '30/11/2026', '26-1-1'])('refuses %s as a date', (day) => {
    const world = aWorld();
    const { id, items } = openedForm(world, (form) => form.addDateItem().getId());

    expect(submitForm(world, '', id, { [items]: day })).toMatchObject({ errors: [{ message: 'Fecha no válida' }] });
  });

  it('refuses answers that lead round in a circle', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    expect(submitForm(world, '', id, { [items.who]: 'Empezar otra vez' })).toHaveProperty('errors');
  });

  it('refuses to be asked about an item that the form does not have', () => {
    const world = aWorld();
    const { id } = openedForm(world, companions);

    expect(() => submitForm(world, '', id, { 12345: 'x' })).toThrow('12345');
  });

  it('walks the pages that the choices lead to and sends no answer of any other', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, {
      [items.who]: 'Solo',
      [items.companion]: 'quedó escrito antes de volver atrás',
      [items.contact]: 'en la plaza',
    });

    expect(sent).toMatchObject({ pagesVisited: [0, 2], unreached: [items.companion] });
    expect(stored(world, id, sent)).toEqual({ [items.who]: 'Solo', [items.contact]: 'en la plaza' });
  });

  it('sends at once where the choice says so', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, { [items.who]: 'Me voy' });

    expect(sent).toMatchObject({ pagesVisited: [0], confirmation: 'Se registró tu respuesta.' });
    expect(stored(world, id, sent)).toEqual({ [items.who]: 'Me voy' });
  });

  it('follows a page break’s own navigation after the page before it, unless a choice overrules it', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, (form, app) => {
      const item = form.addListItem();
      const first = form.addPageBreakItem().setGoToPage(app.PageNavigationType.SUBMIT);
      form.addPageBreakItem();
      item.setChoices([item.createChoice('ver', first), item.createChoice('seguir', app.PageNavigationType.CONTINUE)]);
      return item.getId();
    });

    const visited = ['', 'ver', 'seguir'].map((answer) => submitForm(world, '', id, { [items]: answer }));

    const pages = visited.map((sent) => ('pagesVisited' in sent ? sent.pagesVisited : sent));
    expect(pages).toEqual([[0], [0, 1, 2], [0, 1, 2]]);
  });

  it('lets the last navigating answer of a page decide, and none on the last page', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, (form, app) => {
      const add = (): GoogleAppsScript.Forms.MultipleChoiceItem => {
        const item = form.addMultipleChoiceItem();
        const { CONTINUE, SUBMIT } = app.PageNavigationType;
        return item.setChoices([item.createChoice('sigue', CONTINUE), item.createChoice('envía', SUBMIT)]);
      };
      const [a, b] = [add(), add()];
      form.addPageBreakItem();
      const last = form.addMultipleChoiceItem();
      last.setChoices([last.createChoice('vuelve', app.PageNavigationType.RESTART)]);
      return { a: a.getId(), b: b.getId(), last: last.getId() };
    });

    const sent = submitForm(world, '', id, { [items.a]: 'envía', [items.b]: 'sigue', [items.last]: 'vuelve' });

    expect(sent).toMatchObject({ pagesVisited: [0, 1] });
  });

  it('makes two responses of one form sent twice', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const [first, second] = [0, 1].map(() => submitForm(world, '', id, { [items.who]: 'Me voy' }));

    expect([first, second].map((sent) => sent && 'responseId' in sent)).toEqual([true, true]);
    expect(first).not.toEqual(second);
  });

  it('keeps texts as typed but for line breaks, which a line drops and a paragraph stores as LF', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);
    const hostile = ' =1+1\t<b>«ñ»</b> \u202eabc\u0007 é 👩‍👧 ';

    const sent = submitForm(world, '', id, {
      [items.who]: 'Acompañado',
      [items.companion]: `${hostile}\r\ny más`,
      [items.contact]: `${hostile}\r\notra\rlínea\n`,
    });

    expect(stored(world, id, sent)).toMatchObject({
      [items.companion]: `${hostile}y más`,
      [items.contact]: `${hostile}\notra\nlínea\n`,
    });
  });

  it('stores line breaks as CR LF in a world that says so', () => {
    const world = aWorld();
    changeSetting(world.store, 'forms.lineBreak', '\r\n');
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, { [items.who]: 'Solo', [items.contact]: 'a\nb' });

    expect(stored(world, id, sent)).toMatchObject({ [items.contact]: 'a\r\nb' });
  });

  it('takes several choices and an own word under «other»', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const sent = submitForm(world, '', id, { [items.who]: 'Solo', [items.languages]: ['fr', 'kreyòl'] });

    expect(stored(world, id, sent)).toMatchObject({ [items.languages]: ['fr', 'kreyòl'] });
  });
});

describe('answerPage', () => {
  it('refuses a form that has been closed meanwhile', () => {
    const world = aWorld();
    const { id } = openedForm(world, (form) => form.setAcceptingResponses(false).setCustomClosedFormMessage('Mañana.'));

    expect(answerPage(world, '', id, 0, {})).toEqual({ refused: { reason: 'closed', message: 'Mañana.' } });
  });

  it('says what stands against leaving a page, and nothing of other pages', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);

    const left = [0, 1, 2].map((page) => answerPage(world, '', id, page, {}));

    const problem = { message: 'Esta pregunta es obligatoria' };
    expect(left).toMatchObject([
      { errors: [{ itemId: items.who, ...problem }] },
      { errors: [{ itemId: items.companion, ...problem }] },
      { errors: [] },
    ]);
  });

  it('leads from page to page exactly where sending would walk, and stores nothing', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, companions);
    const choices = ['Acompañado', 'Solo', 'Me voy', 'Empezar otra vez'];

    const next = choices.map((choice) => answerPage(world, '', id, 0, { [items.who]: choice }));

    expect(next.map((left) => 'next' in left && left.next)).toEqual([1, 2, 'submit', 0]);
    expect(answerPage(world, '', id, 2, {})).toEqual({ errors: [], next: 'submit' });
    expect(script(world, (app) => app.openById(id).getResponses().length)).toBe(0);
  });
});

describe('openForm', () => {
  it('shows a form by ID, title, file name or address, page by page', () => {
    const world = aWorld();
    const { id } = openedForm(world, (form, app) => {
      form.setTitle('Solicitud de retorno').setDescription('Es gratuito.');
      return companions(form, app);
    });
    const url = script(world, (app) => app.openById(id).getPublishedUrl());

    const opened = ['Solicitud de retorno', 'Solicitud', url, id].map((name) => openForm(world, '', name));

    const [view] = opened;
    expect(new Set(opened.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(view).toMatchObject({
      form: {
        title: 'Solicitud de retorno',
        pages: [
          { title: 'Solicitud de retorno', help: 'Es gratuito.', items: [{ title: '¿Con quién?', required: true }] },
          { title: 'Acompañante', items: [{ type: 'TEXT' }] },
          { title: 'Contacto', items: [{ type: 'PARAGRAPH_TEXT' }, { choices: ['es', 'fr'], other: true }] },
        ],
      },
    });
  });
});
