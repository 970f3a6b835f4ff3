// The spreadsheet to which somebody linked a form, as far as this program needs it: to see it and to end it.
// documented: https://developers.google.com/apps-script/reference/forms/form#removeDestination()
// Answers are not copied anywhere here; what Google has copied stays in the spreadsheet.

import type { FormPlace } from './form-settings';
import { changeForm, editableForm, gate, refusal } from './forms-run';

export function destinationMembers<T>(place: FormPlace<T>) {
  const { run, formId } = place;
  return {
    // That it throws where there is none, with this wording: reported by many authors of public scripts.
    getDestinationId: () =>
      gate(run, 'Form.getDestinationId', () => {
        const { destination } = editableForm(run, formId);
        if (destination === undefined) throw refusal(run, 'The form currently has no response destination.');
        return destination;
      }),
    removeDestination: (): T => {
      changeForm(run, formId, 'Form.removeDestination', ({ destination: _gone, ...form }) => form);
      return place.self();
    },
  };
}
