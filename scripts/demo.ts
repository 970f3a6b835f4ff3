// npm run demo: the main job on an invented office, told as it happens. Leaves the mails, PDFs and folders to look at.

import { rmSync } from 'node:fs';
import { tellMainJob } from './demo/main-job';
import { openSession } from './rva/session';

const WORLD = 'demo/mundo';

rmSync('demo', { recursive: true, force: true });
const session = openSession({ data: WORLD });
try {
  tellMainJob(session, 'demo', (line) => process.stdout.write(`${line}\n`));
} finally {
  session.host.close();
}
