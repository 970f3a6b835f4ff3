// Reading and deleting what was answered. documented: https://developers.google.com/apps-script/reference/forms/form
// Each is one service call that delivers whole responses; their getters are local afterwards (assumed).
// INVARIANT: responses come by time; `getResponses(timestamp)` includes those of that very instant, as the
// documentation of its parameter says («the earliest date and time»).

import type { FormPlace } from './form-settings';
import { deliveredResponse, draftResponse } from './form-response';
import { editableForm, gate, refusal } from './forms-run';
import type { ResponseRecord } from './response-store';
import { findResponse, removeResponse, responsesOf } from './response-store';
import { checkSignature } from './signature';

export function responseMembers<T>(place: FormPlace<T>) {
  const { run, formId } = place;
  const { execution } = run;
  return {
    createResponse: (...given: []) => {
      checkSignature(run, 'Form.createResponse', given, []);
      return draftResponse(run, formId);
    },
    getResponses: (...given: [] | [timestamp: GoogleAppsScript.Base.Date]) => {
      checkSignature(run, 'Form.getResponses', given, [], ['Date']);
      const since = given.length === 0 ? 0 : given[0].getTime();
      const read = (): { form: ReturnType<typeof editableForm>; responses: ResponseRecord[] } => ({
        form: editableForm(run, formId),
        responses: responsesOf(execution.store, formId, since),
      });
      const { form, responses } = execution.call('FormApp', 'Form.getResponses', read, (result) => ({
        bytes: JSON.stringify(result.responses).length,
      }));
      return execution.realm.array(responses.map((response) => deliveredResponse(run, form, response)));
    },
    // documented: an error when there is none; wording assumed, here and below.
    getResponse: (...given: [responseId: string]) => {
      checkSignature(run, 'Form.getResponse', given, ['String']);
      return gate(run, 'Form.getResponse', () => {
        const form = editableForm(run, formId);
        const response = findResponse(execution.store, formId, given[0]);
        if (response === undefined) throw refusal(run, 'No response with the given ID could be found.');
        return deliveredResponse(run, form, response);
      });
    },
    deleteResponse: (...given: [responseId: string]): T => {
      checkSignature(run, 'Form.deleteResponse', given, ['String']);
      gate(run, 'Form.deleteResponse', () => {
        editableForm(run, formId);
        if (!removeResponse(execution.store, formId, given[0])) {
          throw refusal(run, 'No response with the given ID could be found.');
        }
      });
      return place.self();
    },
  };
}
