// A form with every kind of question, branches and a progress bar, and forms that somebody may not answer. Made in a
// host's world by a script, as the office would make them; their words mean nothing.

import type { Host } from '../../local/host';
import { grant } from '../../local/services/drive/sharing';
import { findForm } from '../../local/services/forms/form-record';
import { responsesOf } from '../../local/services/forms/response-store';
import type { PublishableForm } from '../../local/services/forms/form';
import { inScript, OFFICE, type FormApp } from '../local/forms/forms-world';

export interface MadeForm {
  readonly id: string;
  readonly url: string;
}

type Build = (form: PublishableForm, app: FormApp) => unknown;

/** @param audience `anyone`, or nobody but those who may open the form's file. */
export function makeForm(host: Host, name: string, build: Build, audience: 'anyone' | 'nobody' = 'anyone'): MadeForm {
  const make = (app: FormApp): MadeForm => {
    const form = app.create(name, true).setTitle(name.replace(/ \([a-z]+\)$/, ''));
    build(form as PublishableForm, app);
    return { id: form.getId(), url: form.getPublishedUrl() };
  };
  const { result } = inScript(host.world, make);
  if (audience === 'anyone') grant(host.store, result.id, { type: 'anyone', role: 'reader', view: 'published' });
  return result;
}

/** What the last response says, by the question's title; undefined while there is none. */
export function lastAnswers(host: Host, { id }: MadeForm): Readonly<Record<string, unknown>> | undefined {
  const answers = responsesOf(host.store, id).at(-1)?.answers;
  if (answers === undefined) return undefined;
  const items = findForm(host.store, id)?.items ?? [];
  return Object.fromEntries(items.flatMap(({ id: item, title }) => (item in answers ? [[title, answers[item]]] : [])));
}

export const sentTo = (host: Host, { id }: MadeForm): number => responsesOf(host.store, id).length;

/** Runs a script over a form as the office does. */
export const inForm = <T>(host: Host, { id }: MadeForm, work: (form: PublishableForm, app: FormApp) => T): T =>
  inScript(host.world, (app) => work(app.openById(id), app)).result;

export const everyQuestion: Build = (form, app) => {
  form.setDescription('Es gratuito.\nNadie debe pedirle dinero.').setProgressBar(true);
  form.setConfirmationMessage('Gracias.\nLe buscaremos en cinco días.');
  const age = app.createTextValidation().requireNumberBetween(0, 110).setHelpText('Escriba la edad en años.').build();
  form.addTextItem().setTitle('Nombre').setHelpText('Como usted lo escribe.').setRequired(true);
  form.addTextItem().setTitle('Edad').setValidation(age);
  form.addParagraphTextItem().setTitle('Cuéntenos');
  form.addMultipleChoiceItem().setTitle('Color').setChoiceValues(['Rojo', 'Verde']).showOtherOption(true);
  const languages = form.addCheckboxItem().setTitle('Idiomas').setChoiceValues(['Español', 'Kreyòl']);
  languages.showOtherOption(true).setValidation(app.createCheckboxValidation().requireSelectAtMost(2).build());
  form.addSectionHeaderItem().setTitle('Del viaje').setHelpText('Si ya lo sabe.');
  form.addListItem().setTitle('País').setChoiceValues(['Honduras', 'Haití']);
  form.addDateItem().setTitle('Llegada');
  const columns = ['Bien', 'Regular', 'Mal'];
  form.addGridItem().setTitle('¿Cómo estuvo?').setRows(['Comida', 'Cama']).setColumns(columns).setRequired(true);
  form.addCheckboxGridItem().setTitle('¿Cuándo puede?').setRows(['Mañana', 'Tarde']).setColumns(['lunes', 'martes']);

  form.addPageBreakItem().setTitle('¿Algo más?').setHelpText('Aquí decide usted.');
  const more = form.addMultipleChoiceItem().setTitle('¿Sigue?');
  const last = form.addPageBreakItem().setTitle('Al final');
  form.addTextItem().setTitle('Teléfono');
  more.setChoices([
    more.createChoice('No, ya está', app.PageNavigationType.SUBMIT),
    more.createChoice('Sí', last),
    more.createChoice('Desde el principio', app.PageNavigationType.RESTART),
  ]);
};

export { OFFICE };
