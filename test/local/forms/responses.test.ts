// Responses as scripts read, delete, make and prefill them.

import { deleteItem, editItem } from '../../../local/services/forms/editing';
import { formSubmitEvent } from '../../../local/services/forms/form-event';
import { openForm, submitForm } from '../../../local/services/forms/person';
import { parsePrefilled } from '../../../local/services/forms/prefill';
import type { PublishableForm } from '../../../local/services/forms/form';
import { changeSetting } from '../../../local/world/settings';
import type { World } from '../../../local/world/world';
import { aWorld, inScript, OFFICE, openedForm, script, STRANGER } from './forms-world';

function build(form: PublishableForm) {
  const name = form.addTextItem().setTitle('Nombre').getId();
  const city = form.addListItem().setTitle('Ciudad').setChoiceValues(['Tapachula', 'Tijuana']).getId();
  const later = form.addPageBreakItem().getId();
  const note = form.addParagraphTextItem().setTitle('Nota').getId();
  return { name, city, later, note };
}

function send(world: World, id: string, answers: Record<string, string>): string {
  const sent = submitForm(world, '', id, answers);
  if (!('responseId' in sent)) throw new Error(JSON.stringify(sent));
  return sent.responseId;
}

const shown = (response: GoogleAppsScript.Forms.FormResponse | undefined): [number, unknown][] =>
  (response?.getItemResponses() ?? []).map((each) => [each.getItem().getId(), each.getResponse()]);

describe('responses', () => {
  it.each(['getResponse', 'deleteResponse'] as const)('refuse %s of one that is not there', (method) => {
    const world = aWorld();
    const { id } = openedForm(world, build);

    expect(() => script(world, (app) => app.openById(id)[method]('2_no'))).toThrow('No response with the given ID');
  });

  it('are refused to a script that would submit to a form of one response per person', () => {
    const world = aWorld();
    const { id } = openedForm(world, (form) => form.setLimitOneResponsePerUser(true));

    expect(() => script(world, (app) => app.openById(id).createResponse().submit())).toThrow('not currently accepting');
  });

  it('are refused a second submission, or an answer after it', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);

    const attempts = script(world, (app) => {
      const form = app.openById(id);
      const answer = form.getItemById(items.name)?.asTextItem().createResponse('Ana');
      const stored = form.createResponse().submit();
      return [() => stored.submit(), () => answer && stored.withItemResponse(answer)];
    });

    for (const attempt of attempts) expect(attempt).toThrow('already been submitted');
  });

  it('come by time, those of the very instant asked for included', () => {
    const world = aWorld();
    const { id } = openedForm(world, build);
    const first = send(world, id, {});
    world.elapse(60_000);
    const since = world.now();
    const [second, third] = [send(world, id, {}), send(world, id, {})];

    const ids = script(world, (app) => {
      const form = app.openById(id);
      const idsOf = (list: GoogleAppsScript.Forms.FormResponse[]): string[] => list.map((each) => each.getId());
      return [idsOf(form.getResponses()), idsOf(form.getResponses(new Date(since)))];
    });

    expect(ids).toEqual([
      [first, second, third],
      [second, third],
    ]);
  });

  it('show unanswered texts as empty and leave other unanswered questions out', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);
    const responseId = send(world, id, { [items.note]: 'llamar por la tarde' });

    const answers = script(world, (app) => shown(app.openById(id).getResponse(responseId)));

    expect(answers).toEqual([
      [items.name, ''],
      [items.note, 'llamar por la tarde'],
    ]);
  });

  it.each([
    ['empty', true],
    ['absent', false],
  ] as const)('show texts of pages never reached as %s when the world says so', (reading, present) => {
    const world = aWorld();
    changeSetting(world.store, 'forms.unreachedText', reading);
    const { id, items } = openedForm(world, (form, app) => {
      const made = build(form);
      form.getItemById(made.later)?.asPageBreakItem().setGoToPage(app.PageNavigationType.SUBMIT);
      return made;
    });
    const responseId = send(world, id, { [items.name]: 'Ana' });

    const answers = script(world, (app) => shown(app.openById(id).getResponse(responseId)));

    expect(answers.some(([itemId]) => itemId === items.note)).toBe(present);
  });

  it('keep what was answered when the question is renamed, and lose it when it is deleted', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);
    const responseId = send(world, id, { [items.name]: 'Ana', [items.city]: 'Tijuana' });

    editItem(world, OFFICE, id, items.name, { title: 'Nombre completo' });
    deleteItem(world, OFFICE, id, items.city);

    const answers = script(world, (app) => shown(app.openById(id).getResponse(responseId)));
    expect(answers).toEqual([
      [items.name, 'Ana'],
      [items.note, ''],
    ]);
  });

  it('are gone once deleted', () => {
    const world = aWorld();
    const { id } = openedForm(world, build);
    const responseId = send(world, id, {});

    const left = script(world, (app) => app.openById(id).deleteResponse(responseId).getResponses().length);

    expect(left).toBe(0);
  });

  it('tell who answered only where the form collects addresses', () => {
    const world = aWorld();
    const { id } = openedForm(world, build);
    submitForm(world, STRANGER, id, {});
    script(world, (app) => app.openById(id).setCollectEmail(true));
    submitForm(world, STRANGER, id, {});

    const emails = script(world, (app) => app.openById(id).getResponses().map((each) => each.getRespondentEmail()));

    expect(emails).toEqual(['', STRANGER]);
  });

  it('have no ID, time or edit address until they are submitted', () => {
    const world = aWorld();
    const { id } = openedForm(world, build);

    const seen = script(world, (app) => {
      const draft = app.openById(id).createResponse();
      const before = [draft.getId(), draft.getTimestamp(), draft.getRespondentEmail(), draft.getEditResponseUrl()];
      const stored = draft.submit();
      return { before, after: [typeof stored.getId(), stored.getTimestamp().getTime(), stored.getEditResponseUrl()] };
    });

    expect(seen.before).toEqual([null, null, null, null]);
    expect(seen.after).toEqual(['string', expect.any(Number), expect.stringContaining('edit2=')]);
  });

  it('cost one call to fetch, however many answers are read', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);
    for (let n = 0; n < 20; n += 1) send(world, id, { [items.name]: `Persona ${n}` });

    const { result, calls } = inScript(world, (app) => app.openById(id).getResponses().flatMap(shown).length);

    expect(result).toBe(40);
    expect(calls).toEqual(['FormApp.openById', 'FormApp.Form.getResponses']);
  });
});

describe('a prefilled address', () => {
  it('leads nowhere when it is no form’s', () => {
    expect(parsePrefilled(aWorld(), 'https://docs.google.com/forms/d/e/1FAIpQLSno/viewform')).toBeUndefined();
  });

  it('does not name its entries by item ID, and leaves out what the form cannot take', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);
    const url = script(world, (app) => app.openById(id).getPublishedUrl());

    const guessed = parsePrefilled(world, `${url}?usp=pp_url&entry.${items.name}=Ana&entry.1=x`);

    expect(guessed).toEqual({ formId: id, answers: {} });
  });

  it('brings back what it was made of, and shows it in the form', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, (form) => ({
      ...build(form),
      tongue: form.addCheckboxItem().setChoiceValues(['es', 'fr']).showOtherOption(true).getId(),
    }));
    const url = script(world, (app) => {
      const form = app.openById(id);
      const item = (itemId: number) => form.getItemById(itemId) as GoogleAppsScript.Forms.Item;
      return form
        .createResponse()
        .withItemResponse(item(items.name).asTextItem().createResponse('TAP-01 & ñ+=?#'))
        .withItemResponse(item(items.tongue).asCheckboxItem().createResponse(['fr', 'tz’utujil']))
        .toPrefilledUrl();
    });

    const opened = openForm(world, '', url);

    const answers = { [items.name]: 'TAP-01 & ñ+=?#', [items.tongue]: ['fr', 'tz’utujil'] };
    expect(url).toContain('/viewform?usp=pp_url&entry.');
    expect(parsePrefilled(world, url)).toEqual({ formId: id, answers });
    expect(opened).toMatchObject({ form: { prefilled: answers } });
  });
});

describe('formSubmitEvent', () => {
  it('is nothing for a form that is gone', () => {
    const { result } = inScript(aWorld(), (_app, execution) => formSubmitEvent(execution, 'gone', '2_no'));

    expect(result).toBeUndefined();
  });

  it('names the form only, when the response was deleted before the trigger ran', () => {
    const world = aWorld();
    const { id } = openedForm(world, build);

    const { result } = inScript(world, (_app, execution) => formSubmitEvent(execution, id, '2_no'));

    expect([result?.source.getId(), result?.response]).toEqual([id, undefined]);
  });

  it('holds the response and objects that the script’s own enums know', () => {
    const world = aWorld();
    const { id, items } = openedForm(world, build);
    const responseId = send(world, id, { [items.name]: 'Ana' });

    const { result, calls } = inScript(world, (app, execution) => {
      const event = formSubmitEvent(execution, id, responseId);
      const [first] = event?.response?.getItemResponses() ?? [];
      return [event?.response?.getId(), first?.getResponse(), first?.getItem().getType() === app.ItemType.TEXT];
    });

    expect(result).toEqual([responseId, 'Ana', true]);
    expect(calls).toEqual([]);
  });
});
