// What headers tell of a message. Forms of reports and automatic answers as RFC 3464 and RFC 3834 have them.

import type { MailHeaders } from '../../../src/kernel/ports';
import {
  addressesIn,
  isSentCopy,
  isWaitingToBeSent,
  kindOf,
  refersTo,
  sameMessageId,
} from '../../../src/programme/notifications/mail-signs';

const message = (headers: Record<string, string>, labels: string[] = ['INBOX']): MailHeaders => ({
  id: 'm',
  threadId: 't',
  labels,
  headers,
  receivedAt: '2026-11-23T16:00:00Z',
});

describe('kindOf', () => {
  it.each([
    ['bounce', { 'content-type': 'multipart/report; report-type=delivery-status', 'auto-submitted': 'auto-replied' }],
    ['bounce', { 'x-failed-recipients': 'a@oim.example' }],
    ['bounce', { from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>' }],
    ['bounce', { from: 'postmaster@oim.example' }],
    ['automatic', { 'auto-submitted': 'auto-replied' }],
    ['automatic', { 'auto-submitted': 'Auto-Generated' }],
    ['automatic', { 'x-autoreply': 'yes' }],
    ['reply', { 'auto-submitted': 'no' }],
    ['reply', { 'content-type': 'multipart/report; report-type=disposition-notification' }],
    ['reply', { from: 'Rosa Inventada <avisos.honduras@oim.example>' }],
  ])('%s: %o', (kind, headers) => {
    expect(kindOf(message(headers as unknown as Record<string, string>))).toBe(kind);
  });
});

describe('references', () => {
  it('are found whatever the brackets, folding and case', () => {
    expect(refersTo(message({ references: '<a@x>\r\n <B@X>' }), ['<b@x>'])).toBe(true);
    expect(refersTo(message({ 'in-reply-to': '<a@x>' }), ['a@x'])).toBe(true);
    expect(refersTo(message({ 'in-reply-to': 'a@x' }), ['<c@x>'])).toBe(false);
    expect(sameMessageId(message({ 'message-id': ' <A@x> ' }), '<a@x>')).toBe(true);
  });
});

describe('labels', () => {
  it.each([
    [['SENT'], true, false],
    [['SENT', 'INBOX'], true, false],
    [['DRAFT'], false, false],
    [['SENT', 'DRAFT'], false, false],
    [['SCHEDULED'], false, true],
    [['TRASH'], false, false],
  ])('%o', (labels, sent, waiting) => {
    expect([isSentCopy(message({}, labels)), isWaitingToBeSent(message({}, labels))]).toEqual([sent, waiting]);
  });
});

describe('addressesIn', () => {
  it('reads plain addresses out of display names and lists', () => {
    expect(addressesIn(message({ to: '"Inventada, Rosa" <Rosa@oim.example>, b@oim.example' }), 'to')).toEqual([
      'rosa@oim.example',
      'b@oim.example',
    ]);
  });
});
