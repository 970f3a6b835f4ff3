// People changing a form in Google's editor.

import { deleteItem, editItem, moveItem } from '../../../local/services/forms/editing';
import { openForm } from '../../../local/services/forms/person';
import type { World } from '../../../local/world/world';
import { aWorld, COLLEAGUE, OFFICE, openedForm } from './forms-world';

const aForm = (world: World) =>
  openedForm(world, (form, app) => {
    const choice = form.addMultipleChoiceItem().setTitle('¿Viene alguien más?');
    const page = form.addPageBreakItem();
    choice.setChoices([choice.createChoice('Sí', page), choice.createChoice('No', app.PageNavigationType.SUBMIT)]);
    return { choice: choice.getId(), name: form.addTextItem().setTitle('Nombre').getId() };
  });

const titles = (world: World, id: string): string[] => {
  const opened = openForm(world, '', id);
  return 'form' in opened ? opened.form.pages.flatMap((page) => page.items.map((item) => item.title)) : [];
};

describe('editing a form by hand', () => {
  it('refuses whoever may not edit the file', () => {
    const world = aWorld();
    const { id, items } = aForm(world);

    expect(() => editItem(world, COLLEAGUE, id, items.name, { title: 'x' })).toThrow('may not edit');
  });

  it('renames, moves and deletes', () => {
    const world = aWorld();
    const { id, items } = aForm(world);

    editItem(world, OFFICE, id, items.name, { title: 'Nombre completo' });
    moveItem(world, OFFICE, id, items.name, 0);
    const moved = titles(world, id);
    deleteItem(world, OFFICE, id, items.choice);

    expect(moved).toEqual(['Nombre completo', '¿Viene alguien más?']);
    expect(titles(world, id)).toEqual(['Nombre completo']);
  });

  it('drops choices and validation with a change of type, and keeps the ID', () => {
    const world = aWorld();
    const { id, items } = aForm(world);

    editItem(world, OFFICE, id, items.choice, { type: 'TEXT' });

    expect(openForm(world, '', id)).toMatchObject({
      form: { pages: [{ items: [{ id: items.choice, type: 'TEXT', choices: [] }] }, {}] },
    });
  });

  it('keeps the navigation of a choice whose text stays', () => {
    const world = aWorld();
    const { id, items } = aForm(world);

    editItem(world, OFFICE, id, items.choice, { choices: ['Sí', 'Nadie más'] });

    expect(world.store.get('forms', id)).toMatchObject({
      items: [{ choices: [{ value: 'Sí', navigation: 'GO_TO_PAGE' }, { value: 'Nadie más' }] }, {}, {}],
    });
  });
});
