// The global FormApp: making and opening forms, the validation builders, the enums.
// documented: https://developers.google.com/apps-script/reference/forms/form-app
// INVARIANT: a form is a Drive file; who may edit that file may edit the form.

import type { Service } from '../../execution';
import { setting } from '../../world/settings';
import { createFile, FORM } from '../drive/files';
import type { PublishableForm } from './form';
import { form } from './form';
import { newForm, saveForm } from './form-record';
import type { FormsRun } from './forms-run';
import { editableForm, formsRun, gate, handOut, refusal } from './forms-run';
import { checkSignature } from './signature';
import {
  checkboxGridValidationBuilder,
  checkboxValidationBuilder,
  gridValidationBuilder,
  paragraphTextValidationBuilder,
  textValidationBuilder,
} from './validation-builders';

export const formsService: Service = (execution) => {
  const run = formsRun(execution);
  const builder =
    <T>(method: string, make: (run: FormsRun) => T) =>
    (...given: []): T => {
      checkSignature(run, method, given, []);
      return make(run);
    };
  const members = {
    toString: () => 'FormApp',
    ItemType: run.enums.ItemType,
    PageNavigationType: run.enums.PageNavigationType,
    create: (...given: [title: string, isPublished?: boolean]) => {
      checkSignature(run, 'create', given, ['String'], ['String', 'Boolean']);
      return create(run, given[0], given[1]);
    },
    openById: (...given: [id: string]) => {
      checkSignature(run, 'openById', given, ['String']);
      return gate(run, 'openById', () => form(run, editableForm(run, given[0]).id));
    },
    createTextValidation: builder('createTextValidation', textValidationBuilder),
    createParagraphTextValidation: builder('createParagraphTextValidation', paragraphTextValidationBuilder),
    createCheckboxValidation: builder('createCheckboxValidation', checkboxValidationBuilder),
    createGridValidation: builder('createGridValidation', gridValidationBuilder),
    createCheckboxGridValidation: builder('createCheckboxGridValidation', checkboxGridValidationBuilder),
  };
  return { FormApp: handOut(run, 'FormApp', members) };
};

function create(run: FormsRun, title: string, isPublished: boolean | undefined): PublishableForm {
  const { execution } = run;
  // documented: an error; wording assumed.
  if (title === '') throw refusal(run, 'Invalid argument: title');
  return gate(run, 'create', () => {
    const id = `1${execution.newId(43)}`;
    createFile(execution.store, {
      id,
      name: title,
      mimeType: FORM,
      owner: execution.identity.effective,
      now: execution.now(),
      listedFrom: execution.now() + setting(execution.store, 'drive.listLagMs'),
    });
    // Unpublished unless told: announced for forms made by API after 30 June 2026, assumed to hold for FormApp.
    // https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms
    saveForm(execution.store, newForm(id, `1FAIpQLS${execution.newId(48)}`, isPublished ?? false));
    return form(run, id);
  });
}
