// Session: identities and time zone.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const REFERENCE = 'https://developers.google.com/apps-script/reference/base/session';

export const cases: ConformanceCase[] = [
  {
    name: 'tells active and effective user of an editor run as the same account',
    evidence: { status: 'documented', source: `${REFERENCE}#geteffectiveuser` },
    run: function () {
      expect(Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail());
    },
  },
  {
    name: 'prints a user as the e-mail address',
    evidence: { status: 'assumed', why: 'seen on Google by the tests of gas-fakes, not by us' },
    run: function () {
      expect(String(Session.getActiveUser()), Session.getActiveUser().getEmail());
    },
  },
  {
    name: 'gives local time in the time zone of the script',
    evidence: { status: 'documented', source: `${REFERENCE}#getscripttimezone` },
    run: function () {
      const noon = new Date(Date.UTC(2026, 11, 3, 18, 0, 0));
      const local = noon.toLocaleString('en-GB', { timeZone: Session.getScriptTimeZone(), hour: '2-digit' });
      expect(noon.getHours(), Number(local));
    },
  },
];
