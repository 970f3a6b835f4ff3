// Keeps how far the round has looked through the mailbox. A setting, not a record: it only spares reading again.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { keep } from '../../kernel/change';
import { registro } from '../books';

export const WATCH_SETTING = 'mail-watch';

const input = z.object({ since: z.string() });

export const markMailWatch = defineAction<z.infer<typeof input>, null>({
  key: 'mark-mail-watch',
  title: 'Anotar hasta dónde se revisó el correo',
  roles: ['sistema'],
  books: [registro],
  input,
  reads: () => ({}),
  decide: (_, { since }) => decided(null, [keep(registro.key, WATCH_SETTING, { since })]),
});
