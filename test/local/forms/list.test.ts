// Finding a form: what each is called and what the person would meet there.

import { listForms } from '../../../local/services/forms/form-list';
import { changeFile } from '../../../local/services/drive/files';
import { aWorld, OFFICE, openedForm, script } from './forms-world';

describe('listForms', () => {
  it('says why somebody could not answer a form', () => {
    const world = aWorld();
    const { id } = openedForm(world, (form) => form.setAcceptingResponses(false).setCustomClosedFormMessage('Vuelva.'));
    script(world, (app) => app.create('Interno', true));

    const seen = ['', OFFICE].map((email) => listForms(world, email).map(({ refused }) => refused?.reason));

    expect(id).not.toBe('');
    expect(seen).toEqual([
      ['closed', 'login-required'],
      ['closed', undefined],
    ]);
  });

  it('leaves out what lies in the trash', () => {
    const world = aWorld();
    const { id } = openedForm(world, () => undefined);

    changeFile(world.store, id, { trashed: true });

    expect(listForms(world, OFFICE)).toEqual([]);
  });

  it('tells forms that ask the same in other words from forms that ask something else', () => {
    const world = aWorld();
    const asking = (title: string, choices: string[]) =>
      openedForm(world, (form) => form.addListItem().setTitle(title).setChoiceValues(choices)).id;

    const ids = [asking('País', ['Haití', 'Cuba']), asking('Pays', ['Haïti', 'Cuba']), asking('País', ['Haití'])];

    const structures = ids.map((wanted) => listForms(world, '').find(({ id }) => id === wanted)?.structure);
    expect(structures[0]).toBe(structures[1]);
    expect(structures[0]).not.toBe(structures[2]);
  });
});
