// Quotas of the Sheets API, which no clever program avoids by being quick.

import { COLLEAGUE, hostWith, ROLE } from '../../support/script-host';

const CODE = `
function make() {
  var book = { properties: { title: 'Prueba' } };
  return Sheets.Spreadsheets.create(book, { fields: 'spreadsheetId' }).spreadsheetId;
}
function read(id, times) {
  for (var done = 0; done < times; done += 1) {
    try {
      Sheets.Spreadsheets.get(id, { fields: 'spreadsheetId' });
    } catch (error) {
      return { done: done, name: error.name, code: error.details && error.details.code, message: error.message };
    }
  }
  return { done: done };
}
`;

describe('the Sheets quota', () => {
  it('refuses the 61st read of a minute, and no longer when the minute is over', () => {
    const host = hostWith(CODE);
    const id = host.run('make', [], { as: ROLE }).value;

    const { value, ms } = host.run('read', [id, 400], { as: ROLE });
    host.clock.advance(60_000);
    const later = host.run('read', [id, 10], { as: ROLE }).value;

    expect(ms).toBeLessThan(60_000);
    expect(value).toMatchObject({ done: 60, name: 'GoogleJsonResponseException', code: 429 });
    expect((value as { message: string }).message).toContain(
      "API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests'",
    );
    expect(later).toEqual({ done: 10 });
  });

  it('is each user\'s own, and counts writes apart', () => {
    const host = hostWith(CODE);
    const id = host.run('make', [], { as: ROLE }).value;
    host.run('read', [id, 60], { as: ROLE });

    const other = host.run('read', [host.run('make', [], { as: COLLEAGUE }).value, 1], { as: COLLEAGUE });

    expect(other.value).toEqual({ done: 1 });
    expect(host.run('make', [], { as: ROLE }).error).toBeUndefined();
  });
});
