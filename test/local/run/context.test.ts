// The sealed context as the script finds it, beyond what a conformance case can say.

import { hostWith, ROLE } from '../../support/script-host';

const runIn = (code: string) => hostWith(`function probe(a) { ${code} }`).run('probe', [{ list: [1] }], { as: ROLE });

describe('a run', () => {
  it('keeps no global of the run before it', () => {
    const host = hostWith('var seen = 0; function count() { seen += 1; return seen; }');

    const values = [1, 2].map(() => host.run('count', [], { as: ROLE }).value);

    expect(values).toEqual([1, 1]);
  });

  it('has a console that writes to its log and nowhere else', () => {
    const { log } = runIn("console.log('uno %s', 2, { b: 3 }); console.error(new Error('tres').message);");

    expect(log).toEqual(['uno 2 {"b":3}', 'tres']);
  });

  it('lives in virtual time that its calls move', () => {
    const host = hostWith(`function probe() {
      var before = Date.now();
      Utilities.sleep(5000);
      return { before: before, after: new Date().getTime(), parsed: new Date(0).toISOString() };
    }`, { start: Date.UTC(2026, 10, 24) });

    const { value } = host.run('probe', [], { as: ROLE });

    expect(value).toEqual({
      before: Date.UTC(2026, 10, 24),
      after: Date.UTC(2026, 10, 24, 0, 0, 5),
      parsed: '1970-01-01T00:00:00.000Z',
    });
    expect(host.clock.now()).toBe(Date.UTC(2026, 10, 24, 0, 0, 5));
  });

  it('gets arguments and dates of its own realm', () => {
    const { value } = runIn(`return [a instanceof Object, a.list instanceof Array, new Date() instanceof Date,
      Object.prototype.toString.call(new Date()), new Date().constructor === Date, typeof Date()];`);

    expect(value).toEqual([true, true, true, '[object Date]', true, 'string']);
  });

  it('throws the same dice in every world of one seed', () => {
    const code = 'function roll() { return [Math.random(), Utilities.getUuid()]; }';
    const roll = (seed: number): unknown => hostWith(code, { seed }).run('roll', [], { as: ROLE }).value;

    expect(roll(7)).toEqual(roll(7));
    expect(roll(7)).not.toEqual(roll(8));
  });

  it('reports an error of the script with its name and message', () => {
    const { error, died } = runIn("throw new RangeError('fuera de rango');");

    expect(error).toMatchObject({ name: 'RangeError', message: 'fuera de rango' });
    expect(error?.stack).toContain('Code.js:1');
    expect(died).toBeUndefined();
  });

  it('is refused a function that the script does not have', () => {
    const { error } = hostWith('').run('nowhere', [], { as: ROLE });

    expect(error?.message).toBe('Script function not found: nowhere');
  });

  it('ends when it meets what is not emulated, whatever it catches', () => {
    const { error, died } = runIn('try { Utilities.gzip } catch (e) {} return 1;');

    expect(error?.message).toBe('NotEmulated: Utilities.gzip');
    expect(died).toBe(true);
  });

  it('has advanced services only where the manifest enables them', () => {
    const host = hostWith({
      code: 'function probe() { return [typeof Drive, typeof CacheService]; }',
      manifest: { dependencies: { enabledAdvancedServices: [] } },
    });

    expect(host.run('probe', [], { as: ROLE }).value).toEqual(['undefined', 'object']);
  });
});
