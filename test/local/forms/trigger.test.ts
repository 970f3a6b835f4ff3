// From a respondent's submission to the function that the form's trigger calls, on a whole host.

import { grant } from '../../../local/services/drive/sharing';
import { submitForm } from '../../../local/services/forms/person';
import { hostWith, ROLE } from '../../support/script-host';

const CODE = `
function build() {
  var form = FormApp.create('Solicitud', true);
  var name = form.addTextItem().setTitle('Nombre').getId();
  ScriptApp.newTrigger('received').forForm(form).onFormSubmit().create();
  return { form: form.getId(), name: name };
}
function received(event) {
  var answers = event.response.getItemResponses();
  return {
    form: event.source.getId(),
    response: event.response.getId(),
    isDate: event.response.getTimestamp() instanceof Date,
    isArray: answers instanceof Array,
    isText: answers[0].getItem().getType() === FormApp.ItemType.TEXT,
    value: answers[0].getResponse(),
  };
}
function submitByScript() {
  var form = FormApp.openById(PropertiesService.getScriptProperties().getProperty('form'));
  return form.createResponse().submit().getId();
}
function remember(id) { PropertiesService.getScriptProperties().setProperty('form', id); }
`;

describe('a submitted form', () => {
  it('runs the function of its trigger with the response, in the script’s own realm', () => {
    const host = hostWith(CODE);
    const { form, name } = host.run('build', [], { as: ROLE }).value as { form: string; name: number };
    grant(host.store, form, { type: 'anyone', role: 'reader', view: 'published' });

    const sent = submitForm(host.world, '', form, { [name]: 'Persona Inventada' });
    const responseId = 'responseId' in sent ? sent.responseId : '';
    const runs = host.fireFormSubmit(form, responseId);

    expect(runs.map(({ value }) => value)).toEqual([
      { form, response: responseId, isDate: true, isArray: true, isText: true, value: 'Persona Inventada' },
    ]);
    host.close();
  });

  it('runs nothing when a script submitted it', () => {
    const host = hostWith(CODE);
    const { form } = host.run('build', [], { as: ROLE }).value as { form: string };
    host.run('remember', [form], { as: ROLE });

    const submitted = host.run('submitByScript', [], { as: ROLE });
    const runs = host.clock.advance(600_000);

    expect([submitted.error, runs]).toEqual([undefined, []]);
    host.close();
  });
});
