import {
  CONFIGURATION,
  configurationProblems,
  parseSetting,
  settingOf,
  type ConfigurationKey,
} from '../../../src/programme/directory/configuration';

const keys = Object.keys(CONFIGURATION) as ConfigurationKey[];
const stored = (key: string, value: string) => [{ key, value }];

describe('parseSetting', () => {
  it('refuses a key that does not exist', () => {
    expect(parseSetting('toString', '3')).toMatchObject({
      ok: false,
      problems: [{ code: 'configuration.unknown-key', params: { key: 'toString' } }],
    });
  });

  it.each(['', 'veinte', '0', '501', '3.5', '-1', '1e2'])('refuses %p for a number, with its bounds', (value) => {
    expect(parseSetting('applicationsPerHour', value)).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'configuration.not-a-number',
          field: 'value',
          params: { key: 'applicationsPerHour', min: 1, max: 500 },
        },
      ],
    });
  });

  it.each(['', '0', '8', '1, 1', 'lunes', '1;2'])('refuses %p for working days', (value) => {
    expect(parseSetting('workingDays', value)).toMatchObject({
      ok: false,
      problems: [{ code: 'configuration.not-weekdays' }],
    });
  });

  it('refuses what is no telephone', () => {
    expect(parseSetting('officePhone', '962')).toMatchObject({
      ok: false,
      problems: [{ code: 'configuration.not-a-phone' }],
    });
  });

  it('refuses what is no zone', () => {
    expect(parseSetting('zone', 'Tapachula')).toMatchObject({
      ok: false,
      problems: [{ code: 'configuration.not-a-zone' }],
    });
  });

  it.each(['', ' ', 'a'.repeat(501)])('refuses a text that is empty or too long', (value) => {
    expect(parseSetting('complaintsChannel', value)).toMatchObject({
      ok: false,
      problems: [{ code: 'configuration.bad-length', params: { max: 500 } }],
    });
  });

  it.each([
    ['applicationsPerHour', ' 30 ', 30],
    ['workingDays', '1,2, 3 ,6', [1, 2, 3, 6]],
    ['officePhone', '+52 962 000 0001', '+529620000001'],
    ['zone', 'America/Tijuana', 'America/Tijuana'],
    ['complaintsChannel', ' quejas@oim.example ', 'quejas@oim.example'],
  ])('reads %s', (key, value, expected) => {
    expect(parseSetting(key, value)).toEqual({ ok: true, value: expected });
  });
});

describe('settingOf', () => {
  it.each(keys)('gives the default of %s when the office has none', (key) => {
    expect(settingOf([], key)).toEqual(CONFIGURATION[key].default);
  });

  it('gives the default while a value cannot be used', () => {
    expect(settingOf(stored('applicationsPerHour', 'muchas'), 'applicationsPerHour')).toBe(20);
  });

  it('gives the office its own value', () => {
    expect(settingOf(stored('applicationsPerHour', '45'), 'applicationsPerHour')).toBe(45);
  });

  it('explains each key in Spanish, with a default that it would accept itself', () => {
    for (const key of keys) {
      const { explanation, default: value } = CONFIGURATION[key];
      const written = Array.isArray(value) ? value.join(',') : String(value);

      expect(explanation).toMatch(/[.;]$|\.$/);
      // Telephones have none by default: every office has its own.
      expect(written === '' || parseSetting(key, written).ok).toBe(true);
    }
  });

  it('holds the figures of the programme', () => {
    const figures = (
      [
        'applicationsPerHour',
        'samePhonePerDay',
        'answerWithinWorkingDays',
        'notificationLead',
        'notificationLeadAssisted',
        'discardedResponsesKeptDays',
      ] as const
    ).map((key) => settingOf([], key));

    expect(figures).toEqual([20, 3, 3, 3, 5, 30]);
  });
});

describe('configurationProblems', () => {
  it('names every value that cannot be used', () => {
    const rows = [...stored('applicationsPerHour', 'x'), ...stored('otra', '1'), ...stored('zone', 'America/Tijuana')];

    expect(configurationProblems(rows).map(({ code }) => code)).toEqual([
      'configuration.not-a-number',
      'configuration.unknown-key',
    ]);
  });
});
