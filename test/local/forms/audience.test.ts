// Who gets to see a form: published, accepting, in the audience, signed in.

import { openForm, submitForm } from '../../../local/services/forms/person';
import type { PublishableForm } from '../../../local/services/forms/form';
import { grant } from '../../../local/services/drive/sharing';
import { changeFile } from '../../../local/services/drive/files';
import type { World } from '../../../local/world/world';
import { aWorld, COLLEAGUE, inScript, OFFICE, openedForm, script, STRANGER } from './forms-world';

const reasonFor = (world: World, email: string, id: string): string => {
  const opened = openForm(world, email, id);
  return 'refused' in opened ? opened.refused.reason : 'open';
};

const aForm = (world: World, build: (form: PublishableForm) => unknown = () => undefined): string =>
  openedForm(world, build).id;

describe('openForm', () => {
  it('refuses a form that does not exist, for everybody', () => {
    expect(reasonFor(aWorld(), OFFICE, 'no-such-form')).toBe('not-found');
  });

  it('refuses a form in the trash', () => {
    const world = aWorld();
    const id = aForm(world);

    changeFile(world.store, id, { trashed: true });

    expect(reasonFor(world, '', id)).toBe('not-found');
  });

  it('refuses a form that was made without saying that it is published', () => {
    const world = aWorld();

    const id = script(world, (app) => app.create('F').getId());

    expect(reasonFor(world, OFFICE, id)).toBe('not-published');
  });

  it('refuses a published form without an audience to whoever may not open its file', () => {
    const world = aWorld();

    const id = script(world, (app) => app.create('F', true).getId());

    expect([reasonFor(world, '', id), reasonFor(world, STRANGER, id), reasonFor(world, OFFICE, id)]).toEqual([
      'login-required',
      'not-in-audience',
      'open',
    ]);
  });

  it('refuses with the author’s words when the form is closed', () => {
    const world = aWorld();

    const id = aForm(world, (form) =>
      form.setAcceptingResponses(false).setCustomClosedFormMessage('Volvemos el lunes.'),
    );

    expect(openForm(world, '', id)).toEqual({ refused: { reason: 'closed', message: 'Volvemos el lunes.' } });
  });

  it.each([
    ['collects addresses', (form: PublishableForm) => form.setCollectEmail(true)],
    ['takes one response per person', (form: PublishableForm) => form.setLimitOneResponsePerUser(true)],
  ])('refuses an anonymous respondent when the form %s', (_what, set) => {
    const world = aWorld();

    const id = aForm(world, set);

    expect([reasonFor(world, '', id), reasonFor(world, STRANGER, id)]).toEqual(['login-required', 'open']);
  });

  it('refuses a second answer where one per person is taken', () => {
    const world = aWorld();
    const id = aForm(world, (form) => form.setLimitOneResponsePerUser(true));

    submitForm(world, STRANGER, id, {});

    expect([reasonFor(world, STRANGER, id), reasonFor(world, COLLEAGUE, id)]).toEqual(['already-answered', 'open']);
  });

  it('lets in the readers a script added, and takes them out again', () => {
    const world = aWorld();
    const id = script(world, (app) => app.create('F', true).addPublishedReaders([COLLEAGUE]).getId());
    const before = reasonFor(world, COLLEAGUE, id);

    const readers = script(world, (app) => {
      const form = app.openById(id);
      const added = form.getPublishedReaders().map((user) => user.getEmail());
      form.removePublishedReader(COLLEAGUE);
      return added;
    });

    expect({ before, readers, after: reasonFor(world, COLLEAGUE, id) }).toEqual({
      before: 'open',
      readers: [COLLEAGUE],
      after: 'not-in-audience',
    });
  });

  it.each([
    ['the domain', { type: 'domain', role: 'reader', domain: 'oim.example', view: 'published' } as const],
    ['a group', { type: 'group', role: 'reader', emailAddress: 'equipo@oim.example', view: 'published' } as const],
  ])('lets in %s as an audience', (_what, audience) => {
    const world = aWorld();
    const group = { email: 'equipo@oim.example', name: 'Equipo', domain: 'oim.example', kind: 'group' };
    world.store.put('accounts', group.email, { ...group, members: [COLLEAGUE] });
    const id = script(world, (app) => app.create('F', true).getId());

    grant(world.store, id, audience);

    expect([reasonFor(world, COLLEAGUE, id), reasonFor(world, STRANGER, id)]).toEqual(['open', 'not-in-audience']);
  });

  it('gives the audience no right to the file itself', () => {
    const world = aWorld();
    const id = aForm(world);

    const opening = (): unknown => inScript(world, (app) => app.openById(id), COLLEAGUE);

    expect(opening).toThrow('No item with the given ID could be found');
  });
});

describe('publishing', () => {
  it('refuses to accept responses while the form is unpublished', () => {
    expect(() => script(aWorld(), (app) => app.create('F').setAcceptingResponses(true))).toThrow('unpublished');
  });

  it('refuses a reader without an account and adds nobody', () => {
    const world = aWorld();
    const id = script(world, (app) => app.create('F', true).getId());

    const adding = (): unknown => script(world, (app) => app.openById(id).addPublishedReaders([COLLEAGUE, STRANGER]));

    expect(adding).toThrow(`Invalid email: ${STRANGER}`);
    expect(reasonFor(world, COLLEAGUE, id)).toBe('not-in-audience');
  });

  it('adds no reader who already may open the file', () => {
    const readers = script(aWorld(), (app) => app.create('F', true).addPublishedReader(OFFICE).getPublishedReaders());

    expect(readers).toEqual([]);
  });

  it('opens and closes responses along with publishing', () => {
    const states = script(aWorld(), (app) => {
      const form = app.create('F');
      const read = (): boolean[] => [form.isPublished(), form.isAcceptingResponses()];
      return [read(), (form.setPublished(true), read()), (form.setPublished(false), read())];
    });

    expect(states).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });
});
