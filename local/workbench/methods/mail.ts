// Mailboxes as their owner and delegates see them, and as a mission outside does.

import * as z from 'zod';
import { look } from './method';

const BOX = z.enum(['drafts', 'scheduled', 'sent', 'inbox']);

export const mailMethods = {
  'mail.list': look(z.object({ mailbox: z.string(), box: BOX }), ({ desk: { host }, as }, { mailbox, box }) =>
    host.people.mail.list(as, mailbox, box),
  ),
};
