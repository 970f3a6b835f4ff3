// Who opens which page and does what on it, as the pages and the actions declare it.

import { ROLES } from '../../src/programme/directory/tables';
import { uiPages } from '../../src/ui/page-list';

const roles = Object.entries(ROLES);
const cells = (theirs: readonly string[]): string =>
  roles.map(([role]) => (theirs.includes(role) ? '●' : '')).join(' | ');

/** One table: pages, and under each what may be done there. */
export function accessDocument(): string {
  const lines = uiPages.flatMap(({ page }) => {
    // The page that installs is the role account's, whoever that is.
    const opened = `| **${page.title}** | ${cells(page.roles)} |`;
    const acts = Object.values(page.acts).map(({ title, roles: theirs }) => `| ↳ ${title} | ${cells(theirs)} |`);
    return [opened, ...new Set(acts)];
  });
  return [
    '# Who may do what',
    '',
    'Made by `npm run docs` from the pages and actions; `test/journeys/access.test.ts` tries every cell on the program. A person may have',
    'several roles. Besides: cases, movements and notices of another office are shown to nobody of *Operaciones* or *Administración* but',
    'as an office to ring (`test/journeys/other-office.test.ts`), and *Instalar* works for the role account alone.',
    '',
    `| | ${roles.map(([, label]) => label).join(' | ')} |`,
    `|---|${roles.map(() => ':-:').join('|')}|`,
    ...lines,
    '',
  ].join('\n');
}
