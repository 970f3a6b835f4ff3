// The port Forms over FormApp: responses from the form's own store, by item ID, and the building of forms. Never the
// linked tab of a spreadsheet: forms here have none.

import type { FormMap, Forms } from '../../kernel/ports';
import { recognise } from '../failures';
import type { Attempt } from '../attempt';
import { answersOf } from './answers';
import { buildForm } from './build';
import { lookAtForm } from './drift';
import { prefilledUrl } from './prefill';
import type { PublishableForm } from './publishing';
import { asksAsMapped } from './shape';

type Form = GoogleAppsScript.Forms.Form;
type Response = GoogleAppsScript.Forms.FormResponse;

/** Of a form's event. */
export type Delivered = Pick<GoogleAppsScript.Events.FormsOnFormSubmit, 'response' | 'source'>;

/** @param delivered what came with the trigger's event: it is not asked for again. */
export function createForms(attempt: Attempt, delivered?: Delivered): Forms {
  const opened = new Map<string, Form>(delivered === undefined ? [] : [[delivered.source.getId(), delivered.source]]);
  const open = ({ formId }: FormMap): Form => {
    const form = opened.get(formId) ?? attempt('forms.openById', 'repeatable', () => FormApp.openById(formId));
    opened.set(formId, form);
    return form;
  };
  const all = (form: Form, since?: Date): Response[] =>
    attempt('form.getResponses', 'repeatable', () =>
      since === undefined ? form.getResponses() : form.getResponses(since),
    );

  /** Runs `work`; undefined when it failed because the response is gone, and only then. */
  const unlessGone = <T>(form: Form, id: string, method: string, work: () => T): T | undefined => {
    try {
      return attempt(method, 'repeatable', work);
    } catch (error) {
      const code = recognise(error, method)?.failure.code;
      if (code === 'platform.not-found') return undefined;
      // How Forms words it is not documented, so any other refusal is checked against what is there.
      if (code !== undefined || all(form).some((each) => each.getId() === id)) throw error;
      return undefined;
    }
  };

  return {
    responsesSince: (map, since) =>
      all(open(map), new Date(since))
        .map((response) => answersOf(map, response))
        .sort((a, b) => compare(a.submittedAt, b.submittedAt) || compare(a.id, b.id)),
    response: (map, id) => {
      if (delivered?.response.getId() === id) return answersOf(map, delivered.response);
      const form = open(map);
      const found = unlessGone(form, id, 'form.getResponse', () => form.getResponse(id));
      return found === undefined || found === null ? undefined : answersOf(map, found);
    },
    deleteResponse: (map, id) => {
      const form = open(map);
      unlessGone(form, id, 'form.deleteResponse', () => form.deleteResponse(id));
    },
    prefilledUrl: (map, answers) => prefilledUrl(open(map), map, answers, attempt),
    asksAsMapped: (map) =>
      asksAsMapped(
        map,
        attempt('form.getItems', 'repeatable', () => open(map).getItems()),
      ),
    look: (spec, map) => lookAtForm(spec, map, open(map) as PublishableForm, attempt),
    build: (spec, language, formId, deadlineMs, known, retire = []) =>
      buildForm(spec, { language, formId, deadlineMs, known, retire }, attempt),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
