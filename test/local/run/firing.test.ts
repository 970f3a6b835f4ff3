// Triggers and the clock: what fires, when, as whom, and what may befall a form's events.

import type { Host } from '../../../local/host';
import type { TriggerFault } from '../../../local/run/form-events';
import { addResponse } from '../../../local/services/forms/response-store';
import { COLLEAGUE, hostWith, ROLE } from '../../support/script-host';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 15, 0, 0);

const CODE = `
function every5() { ScriptApp.newTrigger('note').timeBased().everyMinutes(5).create(); }
function soon() { ScriptApp.newTrigger('note').timeBased().after(90000).create(); }
function daily() {
  ScriptApp.newTrigger('note').timeBased().everyDays(1).atHour(7).inTimezone('America/Tijuana').create();
}
function note(e) {
  console.log(JSON.stringify({ at: new Date().toISOString(), e: e, who: Session.getEffectiveUser().getEmail() }));
}
function slow() { Utilities.sleep(200000); Utilities.sleep(100000); }
function slowly() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(5).create(); }
function listed() { return ScriptApp.getProjectTriggers().length; }
function watch() {
  var form = FormApp.create('Prueba', true);
  ScriptApp.newTrigger('answered').forForm(form).onFormSubmit().create();
  return form.getId();
}
function answered(e) {
  console.log(e.response.getId());
  return [e.source.getId(), String(e.authMode), e.authMode === ScriptApp.AuthMode.FULL, typeof e.triggerUid];
}
`;
const office = (): Host => hostWith(CODE, { start: START });

/** Minutes after the start at which \`note\` ran. */
const minutesOfRuns = (host: Host): number[] =>
  host
    .executions()
    .filter(({ start }) => start === 'trigger')
    .map(({ at }) => Math.round((at - START) / MINUTE));

describe('a clock trigger', () => {
  it('fires every five minutes as the one who installed it, and for nobody else to see', () => {
    const host = office();
    host.run('every5', [], { as: COLLEAGUE });

    host.clock.advance(16 * MINUTE);

    expect(minutesOfRuns(host)).toEqual([5, 10, 15]);
    expect(host.executions().at(-1)?.identity).toEqual({ active: COLLEAGUE, effective: COLLEAGUE });
    expect(host.run('listed', [], { as: ROLE }).value).toBe(0);
    expect(host.run('listed', [], { as: COLLEAGUE }).value).toBe(1);
  });

  it('tells its handler the documented fields', () => {
    const host = office();
    host.run('soon', [], { as: ROLE });

    const [run] = host.clock.advance(2 * MINUTE);

    expect(JSON.parse(run?.log[0] ?? '')).toMatchObject({
      at: '2026-11-23T15:01:30.000Z',
      e: {
        authMode: 'FULL', 'day-of-month': 23, 'day-of-week': 1, hour: 15, minute: 1, month: 11, second: 30,
        timezone: 'UTC', 'week-of-year': 48, year: 2026, triggerUid: host.triggers()[0]?.id,
      },
    });
  });

  it('fires once after a while, and stays listed', () => {
    const host = office();
    host.run('soon', [], { as: ROLE });

    expect(host.clock.advance(MINUTE)).toHaveLength(0);
    expect(host.clock.advance(MINUTE)).toHaveLength(1);
    expect(host.clock.advance(HOUR)).toHaveLength(0);
    expect(host.run('listed', [], { as: ROLE }).value).toBe(1);
  });

  it('fires each day within its hour of its zone, always at the same minute', () => {
    const host = office();
    host.run('daily', [], { as: ROLE });

    const days = host.clock.advance(3 * 24 * HOUR).map(({ log }) => (JSON.parse(log[0] ?? '') as { at: string }).at);

    const [first = ''] = days;
    expect(days).toHaveLength(3);
    // 7 in Tijuana, UTC-8 in November.
    expect(first.slice(0, 14)).toBe('2026-11-23T15:');
    expect(new Set(days.map((day) => day.slice(11, 16))).size).toBe(1);
  });

  it('is stopped by the six hours that a user has for triggers in a day', () => {
    const host = office();
    host.run('slowly', [], { as: ROLE });

    host.clock.advance(10 * HOUR);

    const runs = host.executions().filter(({ start }) => start === 'trigger');
    const total = runs.reduce((sum, { ms }) => sum + ms, 0);
    expect(total).toBe(6 * HOUR);
    expect(runs.at(-1)?.error?.message).toBe('Service using too much computer time for one day');
  });

  it('fires again when the day of that quota is over', () => {
    const host = office();
    host.run('slowly', [], { as: ROLE });
    host.clock.advance(10 * HOUR);

    const runs = host.clock.advance(15 * HOUR);

    expect(runs.some(({ error, ms }) => error === undefined && ms === 300_000)).toBe(true);
    expect(runs[0]?.refused).toBe('Service using too much computer time for one day');
  });
});

describe('a submitted form', () => {
  const submit = (host: Host, formId: string, id: string) => {
    addResponse(host.store, { id, formId, at: host.clock.now(), answers: {}, account: '', email: '' });
    return host.fireFormSubmit(formId, id);
  };
  const watched = (faults: readonly TriggerFault[] = []) => {
    const host = office();
    const formId = host.run('watch', [], { as: ROLE }).value as string;
    host.planTriggerFaults(faults);
    return { host, formId };
  };

  it('tells its trigger at once', () => {
    const { host, formId } = watched();

    const [run] = submit(host, formId, 'R1');

    expect(run?.value).toEqual([formId, 'FULL', true, 'string']);
    expect(run?.log).toEqual(['R1']);
  });

  it('may be lost, doubled, late or overtaken, each fault once', () => {
    const late = { kind: 'delay', ms: HOUR } as const;
    const { host, formId } = watched([{ kind: 'lose' }, { kind: 'double' }, late, { kind: 'reorder' }]);

    const at = (id: string): string[] => submit(host, formId, id).flatMap(({ log }) => log);

    expect(at('lost')).toEqual([]);
    expect(at('doubled')).toEqual(['doubled', 'doubled']);
    expect(at('late')).toEqual([]);
    expect(at('overtaken')).toEqual([]);
    expect(at('last')).toEqual(['last', 'overtaken']);
    expect(host.clock.advance(2 * HOUR).flatMap(({ log }) => log)).toEqual(['late']);
  });

  it('reaches its trigger after a quarter of an hour even if nothing overtakes it', () => {
    const { host, formId } = watched([{ kind: 'reorder' }]);
    submit(host, formId, 'alone');

    expect(host.clock.advance(15 * MINUTE).flatMap(({ log }) => log)).toEqual(['alone']);
  });
});
