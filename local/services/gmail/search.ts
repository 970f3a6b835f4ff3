// The `q` of lists in Gmail, as far as the program asks: rfc822msgid, subject, in, from, after.
// documented: https://support.google.com/mail/answer/7190
// INVARIANT: an operator or a loose word that is not emulated is refused, never ignored.

import type { StoredMessage } from './mailbox';

type Test = (message: StoredMessage) => boolean;

const OPERATOR = /\s*([a-z0-9_]+):(?:"([^"]*)"|(\S+))\s*/giy;
const PLACES: Readonly<Record<string, readonly string[]>> = {
  sent: ['SENT'],
  draft: ['DRAFT'],
  drafts: ['DRAFT'],
  inbox: ['INBOX'],
  scheduled: ['SCHEDULED'],
};

export function searchTest(q: string): Test {
  const tests: Test[] = [];
  let anywhere = false;
  let at = 0;
  while (at < q.trimEnd().length) {
    OPERATOR.lastIndex = at;
    const match = OPERATOR.exec(q);
    if (match === null) throw new Error(`NotEmulated: Gmail search ${q.slice(at)}`);
    const [whole, operator = '', phrase, word] = match;
    const value = phrase ?? word ?? '';
    if (operator.toLowerCase() === 'in' && value === 'anywhere') anywhere = true;
    else tests.push(testOf(operator.toLowerCase(), value));
    at += whole.length;
  }
  // documented: spam and trash are left out unless asked for.
  const hidden: Test = ({ labels }) => !anywhere && (labels.includes('SPAM') || labels.includes('TRASH'));
  return (message) => !hidden(message) && tests.every((test) => test(message));
}

function testOf(operator: string, value: string): Test {
  switch (operator) {
    case 'rfc822msgid': {
      const wanted = value.replace(/^<|>$/g, '');
      return ({ messageId }) => messageId.replace(/^<|>$/g, '') === wanted;
    }
    case 'subject':
      return ({ subject }) => hasPhrase(subject, value);
    case 'from':
      return ({ from }) => from === value.toLowerCase() || from.endsWith(`@${value.toLowerCase()}`);
    case 'in': {
      const labels = PLACES[value];
      if (labels === undefined) throw new Error(`NotEmulated: Gmail search in:${value}`);
      return (message) => labels.every((label) => message.labels.includes(label));
    }
    case 'after': {
      if (!/^\d{9,}$/.test(value)) throw new Error(`NotEmulated: Gmail search after:${value}`);
      return ({ at }) => at >= Number(value) * 1000;
    }
    default:
      throw new Error(`NotEmulated: Gmail search ${operator}:`);
  }
}

/** Whole words in that order, whatever stands between them but letters and digits (assumed). */
function hasPhrase(text: string, phrase: string): boolean {
  const words = (value: string): string =>
    ` ${(value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return words(text).includes(words(phrase));
}
