// proves: src/kernel/responses.ts

import { commandsFor } from '../../../src/kernel/responses';
import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { cases } from '../../../src/programme/cases/tables';
import { createIntake, INTAKE_WORDINGS, intake } from '../../../src/programme/intake/intake';
import { aResponse, type ResponseParts } from '../../support/application';
import { contextFor } from '../../support/context';
import { formStore, intakeMap, siteOf, type Store } from '../../support/round-tools';
import { SECOND_LANGUAGE } from '../../support/second-language';
import { rowsIn, worldOf, type World } from '../../support/world';

const waiting = waitingOf(registro);
const WATERMARK = 'registro.intake:watermark:es';
const [look] = intake.roundParts;

const installed = { forms: [intakeMap()] };

/** Responses a minute apart, each from another telephone. */
const responses = (count: number, first = 0) => Array.from({ length: count }, (_, n) => numbered(first + n));

const numbered = (n: number, parts: ResponseParts = {}) =>
  aResponse({
    id: `r${String(n).padStart(3, '0')}`,
    submittedAt: new Date(Date.UTC(2026, 10, 23, 8, n)).toISOString(),
    ...parts,
    answers: { phone: `+504 9999 ${String(n).padStart(4, '0')}`, givenNames: `Persona${n}`, ...parts.answers },
  });

function round(world: World, store: Store, turns?: number) {
  const site = siteOf(world, store, installed, turns);
  look.run(site);
  return site;
}

const registered = (world: World): (string | null)[] => rowsIn(world, cases).map(({ response }) => response);

describe('intake-responses', () => {
  it('does nothing before a form is installed', () => {
    const site = siteOf(worldOf(), formStore(responses(1)));

    look.run(site);

    expect(registered(site.world())).toEqual([]);
  });

  it('registers what the books do not know, oldest first, many in one commit', () => {
    const store = formStore([...responses(5)].reverse());

    const site = round(worldOf(), store);

    expect(registered(site.world())).toEqual(['r000', 'r001', 'r002', 'r003', 'r004']);
    expect(site.commits()).toBe(1);
    expect(site.world().settings[WATERMARK]).toBe('2026-11-23T08:04:00Z');
  });

  it('changes nothing when it looks again', () => {
    const store = formStore(responses(3));
    const first = round(worldOf(), store);

    const second = round(first.world(), store);

    expect(second.world()).toEqual(first.world());
    expect(second.commits()).toBe(0);
  });

  it('sees a response that reached the store an hour late', () => {
    const store = formStore(responses(3, 10));
    const first = round(worldOf(), store);
    store.add(numbered(0));

    expect(registered(round(first.world(), store).world())).toContain('r000');
  });

  it('leaves the rest to the next round when its time is over', () => {
    const store = formStore(responses(45));

    const first = round(worldOf(), store, 1);
    const second = round(first.world(), store);

    expect(registered(first.world())).toHaveLength(20);
    expect(first.world().settings[WATERMARK]).toBe('2026-11-23T08:19:00Z');
    expect(new Set(registered(second.world())).size + rowsIn(second.world(), waiting).length).toBe(45);
  });

  it('deletes the responses of those who did not agree, and keeps nothing of them', () => {
    const store = formStore([numbered(0), numbered(1, { answers: { contactConsent: 'No' } }), numbered(2)]);

    const site = round(worldOf(), store);

    expect(store.ids()).toEqual(['r000', 'r002']);
    expect(registered(site.world())).toEqual(['r000', 'r002']);
    expect(rowsIn(site.world(), waiting)).toEqual([]);
  });

  it('does not forget a response to delete when it dies before deleting', () => {
    const declined = numbered(0, { answers: { contactConsent: 'No' } });
    const store = formStore([declined, ...responses(3, 100)]);

    const first = round(worldOf(), store, 1);
    const second = round(first.world(), store);

    expect(first.world().settings[WATERMARK]).toBe('2026-11-23T08:00:00Z');
    expect(second.world().settings[WATERMARK]).toBe('2026-11-23T08:00:00Z');
    expect(store.ids()).not.toContain('r000');
    expect(round(second.world(), store).world().settings[WATERMARK]).toBe('2026-11-23T09:42:00Z');
  });

  it('takes an answer that cannot become a case for a waiting item and goes on', () => {
    const store = formStore([numbered(0, { answers: { age: 'x' } }), numbered(1)]);

    const site = round(worldOf(), store);

    expect(rowsIn(site.world(), waiting)).toMatchObject([{ kind: 'application-problems', response: 'r000' }]);
    expect(registered(site.world())).toEqual(['r001']);
  });

  it('lets one response that breaks keep no other out, and says that it broke', () => {
    const site = siteOf(worldOf(), formStore(responses(4)), installed);
    const breaking: typeof site.run = (commands) => {
      if (commands.some(({ id }) => id === 'r001')) throw new Error('a defect');
      return site.run(commands);
    };

    expect(() => look.run({ ...site, run: breaking })).toThrow('a defect');

    expect(registered(site.world())).toEqual(['r000', 'r002', 'r003']);
    expect(site.world().settings[WATERMARK]).toBeUndefined();
  });

  it('ends in the same registry however responses were delivered', () => {
    const all = responses(6);
    const known = round(worldOf(), formStore(all)).world();
    const store = formStore(all);
    const delivered = [3, 1, 1, 5];

    const site = siteOf(worldOf(), store, installed);
    for (const n of delivered) {
      site.run(
        commandsFor([intake.duty], site.context.office, store.forms, { formId: 'form-intake-es', response: `r00${n}` }),
      );
    }
    look.run(site);
    look.run(site);

    const withoutNames = (world: World) =>
      rowsIn(world, cases).map(({ response, receivedAt, size }) => ({ response, receivedAt, size }));
    const inOrder = (world: World) =>
      withoutNames(world).sort((one, other) => (one.response ?? '').localeCompare(other.response ?? ''));
    expect(inOrder(site.world())).toEqual(inOrder(known));
    expect(site.world().settings[WATERMARK]).toBe(known.settings[WATERMARK]);
  });

  it('reads a second language by its own form', () => {
    const both = createIntake({ ...INTAKE_WORDINGS, xx: SECOND_LANGUAGE });
    const spanish = numbered(1);
    const keep = /(Names|surnames|\bage|phone|city)$/;
    const marked = Object.fromEntries(
      Object.entries(spanish.answers).map(([key, answer]) => [key, keep.test(key) ? answer : `«${String(answer)}»`]),
    );
    const store = formStore([numbered(0), { ...spanish, language: 'xx', answers: marked }]);
    const site = siteOf(worldOf(), store, { forms: [intakeMap('es'), intakeMap('xx')] });

    both.roundParts[0].run(site);

    expect(rowsIn(site.world(), cases).map(({ form }) => form)).toEqual(['intake:es', 'intake:xx']);
  });
});

describe('commandsFor', () => {
  const store = formStore([numbered(0), numbered(1, { answers: { contactConsent: 'No' } })]);
  const { office } = contextFor(installed);

  it.each([
    ['of another form', 'form-other', 'r000'],
    ['that is gone', 'form-intake-es', 'r999'],
    ['whose author did not agree', 'form-intake-es', 'r001'],
  ])('asks for nothing for a response %s', (_what, formId, response) => {
    expect(commandsFor([intake.duty], office, store.forms, { formId, response })).toEqual([]);
  });

  it('asks to register a response under its own name', () => {
    const [command] = commandsFor([intake.duty], office, store.forms, { formId: 'form-intake-es', response: 'r000' });

    expect(command).toMatchObject({ id: 'r000', action: { key: 'register-application' }, actor: { email: 'sistema' } });
  });
});
