// The advanced Gmail service as a script meets it: drafts, reading, lists, refusals. What follows when a person edits,
// sends or schedules is tested in test/local, as no script can do a person's part.

import type { ConformanceCase } from '../support/conformance-case';
import type { GmailApi } from '../support/office-services';

declare const expect: (actual: unknown, expected: unknown) => void;
declare const Gmail: GmailApi;

const DRAFTS = 'https://developers.google.com/workspace/gmail/api/guides/drafts';
const MESSAGES = 'https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages';
const SEARCH = 'https://support.google.com/mail/answer/7190';
const SAMPLES = 'https://github.com/googleworkspace/apps-script-samples/pull/219';

export const cases: ConformanceCase[] = [
  {
    name: 'says that a draft does not exist',
    evidence: { status: 'assumed', why: 'the wording is reported for this service by authors of public scripts' },
    run: function () {
      let error: { name?: string; message?: string; details?: { code: number } } = {};
      try {
        Gmail.Users.Drafts.get('me', 'r123456789');
      } catch (caught) {
        error = caught as typeof error;
      }
      expect(error.name, 'GoogleJsonResponseException');
      expect(error.message, 'API call to gmail.users.drafts.get failed with error: Requested entity was not found.');
      expect(error.details && error.details.code, 404);
    },
  },
  {
    name: 'refuses an address without a dot in its domain',
    evidence: { status: 'assumed', why: 'the refusal is quoted in a public issue, in other letters' },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: human@f', 'Subject: conformance', 'MIME-Version: 1.0'];
      const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
      let message = '';
      try {
        Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      } catch (error) {
        message = (error as Error).message;
      }
      const expected = 'API call to gmail.users.drafts.create failed with error: Invalid To header';
      expect(message.toLowerCase(), expected.toLowerCase());
    },
  },
  {
    name: 'refuses the mailbox of another person',
    evidence: { status: 'assumed', why: 'the wording is quoted in public scripts' },
    run: function () {
      let message = '';
      try {
        Gmail.Users.Drafts.list('otra.persona@lejos.example');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message.indexOf('API call to gmail.users.drafts.list failed with error: Delegation denied for'), 0);
    },
  },
  {
    name: 'makes a draft whose message carries the label DRAFT alone',
    evidence: { status: 'documented', source: DRAFTS },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: conformance', 'MIME-Version: 1.0'];
      const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      expect(draft.message.labelIds, ['DRAFT']);
      expect(draft.message.threadId !== undefined, true);
      Gmail.Users.Drafts.remove('me', draft.id);
    },
  },
  {
    name: 'deletes a draft for good',
    evidence: { status: 'documented', source: DRAFTS },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: conformance', 'MIME-Version: 1.0'];
      const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      Gmail.Users.Drafts.remove('me', draft.id);
      let code = 0;
      try {
        Gmail.Users.Messages.get('me', draft.message.id as string);
      } catch (error) {
        code = (error as { details: { code: number } }).details.code;
      }
      expect(code, 404);
    },
  },
  {
    name: 'gives raw messages and bodies as arrays of signed bytes',
    evidence: { status: 'documented', source: SAMPLES },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: conformance', 'MIME-Version: 1.0'];
      const type = ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: quoted-printable'];
      const mail = head.concat(type, ['', 'A=C3=B1o', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      const raw = Gmail.Users.Drafts.get('me', draft.id, { format: 'raw' }).message.raw as unknown as number[];
      const message = Gmail.Users.Messages.get('me', draft.message.id as string, { format: 'full' });
      const data = ((message.payload || {}).body || {}).data as unknown as number[];
      expect(Array.isArray(raw) && raw.length > 0, true);
      expect(data.slice(0, 4), [65, -61, -79, 111]);
      Gmail.Users.Drafts.remove('me', draft.id);
    },
  },
  {
    name: 'gives only the headers asked for, decoded',
    evidence: { status: 'documented', source: `${MESSAGES}/get` },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: =?UTF-8?B?QcOxbw==?=', 'MIME-Version: 1.0'];
      const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      const options = { format: 'metadata', metadataHeaders: ['Subject'] };
      const payload = Gmail.Users.Messages.get('me', draft.message.id as string, options).payload || {};
      expect(payload.headers, [{ name: 'Subject', value: 'Año' }]);
      Gmail.Users.Drafts.remove('me', draft.id);
    },
  },
  {
    name: 'gives a subject that was folded over two lines as one',
    evidence: { status: 'assumed', why: 'RFC 5322 says so of folding; the reference says nothing of what it answers' },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: conformance', ' folded', 'MIME-Version: 1.0'];
      const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      const options = { format: 'metadata', metadataHeaders: ['Subject'] };
      const payload = Gmail.Users.Messages.get('me', draft.message.id as string, options).payload || {};
      Gmail.Users.Drafts.remove('me', draft.id);
      expect(payload.headers, [{ name: 'Subject', value: 'conformance folded' }]);
    },
  },
  {
    name: 'keeps our Message-ID and finds the draft by it',
    evidence: { status: 'documented', source: SEARCH },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const id = Utilities.getUuid() + '@conformance.example';
      const head = ['From: ' + me, 'To: a@mision.example', 'Subject: conformance', 'MIME-Version: 1.0'];
      const mail = head.concat(['Message-ID: <' + id + '>', 'Content-Type: text/plain', '', 'x', '']).join('\r\n');
      const draft = Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      Utilities.sleep(5000);
      const found = Gmail.Users.Drafts.list('me', { q: 'rfc822msgid:' + id }).drafts || [];
      expect(found.map(function (one) { return one.id; }), [draft.id]);
      Gmail.Users.Drafts.remove('me', draft.id);
    },
  },
  {
    name: 'leaves an empty list out of its answer',
    evidence: { status: 'assumed', why: 'Google leaves empty members out of its JSON; not said for this method' },
    run: function () {
      const answer = Gmail.Users.Messages.list('me', { q: 'rfc822msgid:nobody@conformance.example' });
      expect('messages' in answer, false);
    },
  },
  {
    name: 'lists the newest first',
    evidence: { status: 'assumed', why: 'the order is seen everywhere and documented nowhere' },
    run: function () {
      const me = Session.getEffectiveUser().getEmail();
      const drafts = ['first', 'second'].map(function (subject) {
        const head = ['From: ' + me, 'To: a@mision.example', 'Subject: ' + subject, 'MIME-Version: 1.0'];
        const mail = head.concat(['Content-Type: text/plain', '', 'x', '']).join('\r\n');
        return Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me');
      });
      const listed = (Gmail.Users.Messages.list('me', { labelIds: ['DRAFT'], maxResults: 2 }).messages || []).map(
        function (message) { return message.id; },
      );
      expect(listed, drafts.map(function (draft) { return draft.message.id; }).reverse());
      drafts.forEach(function (draft) { Gmail.Users.Drafts.remove('me', draft.id); });
    },
  },
];
