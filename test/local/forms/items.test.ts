// Items as scripts build them: signatures, choices, conversions, places in the form.

import { newForm, newItem } from '../../../local/services/forms/form-record';
import { aWorld, inScript, OFFICE, script, STRANGER } from './forms-world';

const thrown = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing';
};

describe('items of a form', () => {
  it.each([
    ['a number for a title', "The parameters (number) don't match the method signature for FormApp.TextItem.setTitle."],
    ['no title', "The parameters () don't match the method signature for FormApp.TextItem.setTitle."],
    ['two titles', "The parameters (String,String) don't match the method signature for FormApp.TextItem.setTitle."],
    ['nothing at all', "The parameters (null) don't match the method signature for FormApp.TextItem.setTitle."],
  ])('refuses %s in Google’s wording and charges nothing', (what, message) => {
    const given: Record<string, unknown[]> = {
      'a number for a title': [5],
      'no title': [],
      'two titles': ['a', 'b'],
      'nothing at all': [null],
    };

    const { result, calls } = inScript(aWorld(), (app) => {
      const item = app.create('F').addTextItem();
      return thrown(() => Reflect.apply(item.setTitle, item, given[what] ?? []));
    });

    expect(result).toBe(`Exception: ${message}`);
    expect(calls).toEqual(['FormApp.create', 'FormApp.Form.addTextItem']);
  });

  it('refuses plain and navigating choices in one question and keeps the former ones', () => {
    const { messages, values } = script(aWorld(), (app) => {
      const item = app.create('F').addMultipleChoiceItem().setChoiceValues(['antes']);
      const mixed = [item.createChoice('a'), item.createChoice('b', app.PageNavigationType.SUBMIT)];
      const messages = thrown(() => item.setChoices(mixed));
      return { messages, values: item.getChoices().map((each) => each.getValue()) };
    });

    expect(messages).toContain('cannot be combined');
    expect(values).toEqual(['antes']);
  });

  it.each([
    ['the same choice twice', ['a', 'a']],
    ['no choice', []],
  ])('refuses %s', (_what, values) => {
    const message = script(aWorld(), (app) => {
      const item = app.create('F').addListItem();
      return thrown(() => item.setChoiceValues(values));
    });

    expect(message).toMatch(/^Exception: /);
  });

  it('refuses a page of another form as the target of a choice', () => {
    const message = script(aWorld(), (app) => {
      const elsewhere = app.create('Otro').addPageBreakItem();
      const item = app.create('F').addListItem();
      return thrown(() => item.setChoices([item.createChoice('a', elsewhere)]));
    });

    expect(message).toMatch(/^Exception: /);
  });

  it('refuses to turn an item into a class that is not its own', () => {
    const message = script(aWorld(), (app) => {
      const form = app.create('F');
      form.addPageBreakItem();
      return thrown(() => form.getItems()[0]?.asListItem());
    });

    expect(message).toBe('Exception: Invalid conversion for item type: PAGE_BREAK.');
  });

  it('refuses an answer that is no choice, unless the question has an «other» option', () => {
    const answers = script(aWorld(), (app) => {
      const item = app.create('F').addMultipleChoiceItem().setChoiceValues(['sí', 'no']);
      const strict = thrown(() => item.createResponse('tal vez'));
      return [strict, item.showOtherOption(true).createResponse('tal vez').getResponse()];
    });

    expect(answers).toEqual([expect.stringMatching(/^Exception: /), 'tal vez']);
  });

  it('refuses a member it does not emulate, by name', () => {
    const message = script(aWorld(), (app) => thrown(() => app.create('F').addTextItem().setPoints(3)));

    expect(message).toBe('Error: NotEmulated: FormApp.TextItem.setPoints');
  });

  it('refuses quiz choices as not emulated', () => {
    const message = script(aWorld(), (app) => thrown(() => app.create('F').addListItem().createChoice('a', true)));

    expect(message).toBe('Error: NotEmulated: FormApp.ListItem.createChoice(value, isCorrect)');
  });

  it('refuses changes by who may not edit the form’s file', () => {
    const world = aWorld();
    const id = script(world, (app) => app.create('F').getId());

    const { result } = inScript(world, (app) => thrown(() => app.openById(id)), STRANGER);

    expect(result).toContain('No item with the given ID could be found');
  });

  it('refuses to work with an item that was deleted', () => {
    const messages = script(aWorld(), (app) => {
      const form = app.create('F');
      form.addTextItem();
      const item = form.getItems()[0] as GoogleAppsScript.Forms.Item;
      form.deleteItem(item);
      return [thrown(() => form.deleteItem(item)), thrown(() => item.setTitle('x')), thrown(() => form.deleteItem(0))];
    });

    expect(messages).toEqual(Array(3).fill(expect.stringMatching(/^Exception: /)));
  });

  it('prints items as their class and types as their name', () => {
    const printed = script(aWorld(), (app) => {
      const form = app.create('F');
      return [form, form.addTextItem(), form.addPageBreakItem(), app.ItemType.PAGE_BREAK].map(String);
    });

    expect(printed).toEqual(['Form', 'TextItem', 'PageBreakItem', 'PAGE_BREAK']);
  });

  it('charges one call for each write and none for reading an item', () => {
    const { calls } = inScript(aWorld(), (app) => {
      const item = app.create('F').addTextItem().setTitle('Edad').setRequired(true);
      return [item.getTitle(), item.isRequired(), item.getIndex(), item.getType()];
    });

    expect(calls).toEqual([
      'FormApp.create',
      'FormApp.Form.addTextItem',
      'FormApp.TextItem.setTitle',
      'FormApp.TextItem.setRequired',
    ]);
  });

  it('keeps an item’s ID wherever it moves', () => {
    const { before, after } = script(aWorld(), (app) => {
      const form = app.create('F');
      const ids = ['A', 'B', 'C'].map((title) => form.addTextItem().setTitle(title).getId());
      form.moveItem(2, 0);
      return { before: ids, after: form.getItems().map((item) => item.getId()) };
    });

    expect(after).toEqual([before[2], before[0], before[1]]);
  });

  it('tells where a choice leads by the name that Google spells with a small t', () => {
    const seen = script(aWorld(), (app) => {
      const form = app.create('F');
      const item = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      item.setChoices([item.createChoice('sí', page), item.createChoice('no', app.PageNavigationType.SUBMIT)]);
      const [yes, no] = item.getChoices();
      const { GO_TO_PAGE } = app.PageNavigationType;
      return {
        page: yes?.getGotoPage().getId() === page.getId(),
        types: [yes?.getPageNavigationType() === GO_TO_PAGE, String(no?.getPageNavigationType())],
        none: no?.getGotoPage(),
        wrongCapital: thrown(() => Reflect.get(yes as object, 'getGoToPage')),
      };
    });

    expect(seen).toEqual({
      page: true,
      types: [true, 'SUBMIT'],
      none: null,
      wrongCapital: 'Error: NotEmulated: FormApp.Choice.getGoToPage',
    });
  });

  it('takes a validation off when given null or one that requires nothing', () => {
    const views = script(aWorld(), (app) => {
      const item = app.create('F').addTextItem();
      const number = app.createTextValidation().requireNumber().build();
      // The published types leave out the documented null.
      const none = null as unknown as GoogleAppsScript.Forms.TextValidation;
      return [
        thrown(() => item.setValidation(number).setValidation(none)),
        thrown(() => item.setValidation(number).setValidation(app.createTextValidation().build())),
        thrown(() => Reflect.apply(item.setValidation, item, [app.createCheckboxValidation().build()])),
      ];
    });

    expect(views).toEqual(['nothing', 'nothing', expect.stringContaining('(FormApp.CheckboxValidation)')]);
  });
});

describe('newItem', () => {
  it('draws again until neither ID nor entry is taken', () => {
    const draws = [0.1, 0.1, 0.2, 0.1, 0.2, 0.3, 0.3, 0.4];
    const random = (): number => draws.shift() ?? 0.9;
    const form = newForm('id', 'published', true);

    const first = newItem(form, 'TEXT', random);
    const second = newItem({ ...form, items: [first] }, 'TEXT', random);

    expect(new Set([first.id, first.entry, second.id, second.entry]).size).toBe(4);
  });
});

describe('a new form', () => {
  it('is a Drive file of who made it, without a title of its own', () => {
    const world = aWorld();

    const made = script(world, (app) => {
      const form = app.create('Solicitud de apoyo');
      return { id: form.getId(), title: form.getTitle(), url: form.getEditUrl() };
    });

    expect(world.store.get('files', made.id)).toMatchObject({ name: 'Solicitud de apoyo', owner: OFFICE });
    expect(made).toMatchObject({ title: '', url: `https://docs.google.com/forms/d/${made.id}/edit` });
  });

  it('refuses to be made without a name', () => {
    expect(script(aWorld(), (app) => thrown(() => app.create('')))).toMatch(/^Exception: /);
  });
});
