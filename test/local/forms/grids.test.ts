// A respondent before a grid: rows that must be answered, columns that may be chosen once, links that fill it in.

import type { PublishableForm } from '../../../local/services/forms/form';
import { answerPage, openForm, submitForm } from '../../../local/services/forms/person';
import { findResponse } from '../../../local/services/forms/response-store';
import type { FormApp } from './forms-world';
import { aWorld, openedForm, script } from './forms-world';

function services(form: PublishableForm, app: FormApp) {
  const once = app.createGridValidation().requireLimitOneResponsePerColumn().build();
  const columns = ['Bien', 'Regular', 'Mal'];
  const rated = form.addGridItem().setTitle('¿Cómo estuvo?').setRows(['Comida', 'Transporte']).setColumns(columns);
  const days = form.addCheckboxGridItem().setTitle('¿Cuándo puede?').setRows(['Mañana', 'Tarde']);
  days.setColumns(['lunes', 'martes']).setRequired(true);
  return { rated: rated.setValidation(once).getId(), days: days.getId() };
}

describe('a grid', () => {
  it('refuses a required row left open, in words of its own', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, services);

    const sent = submitForm(world, '', id, { [items.days]: [['lunes'], []] });

    const message = 'Esta pregunta requiere al menos una respuesta por fila';
    expect(sent).toEqual({ errors: [{ itemId: items.days, title: '¿Cuándo puede?', message }] });
  });

  it('refuses a column chosen twice where each may be chosen once', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, services);

    const left = answerPage(world, '', id, 0, { [items.rated]: ['Mal', 'Mal'], [items.days]: [['lunes'], ['lunes']] });

    expect(left).toMatchObject({ errors: [{ message: 'No selecciones más de una respuesta por columna' }] });
  });

  it('refuses what is no column', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, services);

    const sent = submitForm(world, '', id, { [items.rated]: ['Pésimo', ''], [items.days]: [['lunes'], ['martes']] });

    expect(sent).toMatchObject({ errors: [{ itemId: items.rated }] });
  });

  it('keeps one answer per row, and is no answer when every row is open', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, services);
    const days = [['lunes', 'martes'], ['martes']];

    const sent = ['', 'Bien'].map((food) =>
      submitForm(world, '', id, { [items.rated]: [food, ''], [items.days]: days }),
    );

    const answers = sent.map((each) => 'responseId' in each && findResponse(world.store, id, each.responseId)?.answers);
    expect(answers).toEqual([{ [items.days]: days }, { [items.rated]: ['Bien', ''], [items.days]: days }]);
  });

  it('is filled in by a link, row by row, but for what is no column', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, services);
    const url = script(world, (app) => {
      const form = app.openById(id);
      const rated = form.getItemById(items.rated).asGridItem();
      const days = form.getItemById(items.days).asCheckboxGridItem();
      const response = form.createResponse().withItemResponse(rated.createResponse(['Bien', 'Mal']));
      return response.withItemResponse(days.createResponse([['martes'], ['lunes', 'martes']])).toPrefilledUrl();
    });

    const opened = [url, url.replace('=Mal', '=Nada')].map((link) => openForm(world, '', link));

    const days = { [items.days]: [['martes'], ['lunes', 'martes']] };
    expect(opened.map((each) => 'form' in each && each.form.prefilled)).toEqual([
      { [items.rated]: ['Bien', 'Mal'], ...days },
      { [items.rated]: ['Bien', ''], ...days },
    ]);
  });

  it('is shown with its rows and columns', () => {
    const world = aWorld();
    const { id } = openedForm(world, services);

    expect(openForm(world, '', id)).toMatchObject({
      form: {
        pages: [
          {
            items: [
              { type: 'GRID', rows: ['Comida', 'Transporte'], choices: ['Bien', 'Regular', 'Mal'], question: true },
              { type: 'CHECKBOX_GRID', rows: ['Mañana', 'Tarde'], choices: ['lunes', 'martes'], required: true },
            ],
          },
        ],
      },
    });
  });
});
