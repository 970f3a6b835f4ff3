// How far an installation is, as the page Instalar shows it and the command line prints it.

import type { InstalledPlace, InstallStatus, InstallStep } from '../../kernel/install-status';
import { problem, type Say } from '../../kernel/problem';
import { bookKey } from './book';
import { folderKey } from './folders';
import { languageOf } from './form';
import type { Ownership } from './owner';
import type { InstallPlan, Step } from './plan';
import type { ProgressKeeper } from './progress';

/** A trigger may come some minutes late. */
const PATIENCE_MS = 15 * 60_000;

type Titled = Pick<Step, 'key' | 'title'>;

/** @param steps the steps as far as they are known; without them, those that are certain. */
export function statusOf(
  plan: InstallPlan,
  progress: ProgressKeeper,
  who: Ownership,
  steps: readonly Titled[],
): InstallStatus {
  const now = progress.now();
  // It died before it could ask for its next run: only a person can make it go on.
  const isStuck = now?.state === 'working' && Date.now() > now.dueBy + PATIENCE_MS;
  const problems = isStuck ? [problem('install.stuck')] : (now?.problems ?? []);
  return {
    state: isStuck ? 'stopped' : (now?.state ?? 'absent'),
    roleAccount: who.owner,
    mayInstall: who.isHere,
    steps:
      now === undefined
        ? []
        : stepsOf(
            steps.length > 0 ? steps : certainSteps(plan, progress),
            now.done,
            now.state === 'working',
            plan.words.say,
          ),
    places: placesOf(plan, progress),
    problems: problems.map((each) => plan.words.speak(each)),
  };
}

function stepsOf(steps: readonly Titled[], done: readonly string[], working: boolean, say: Say): InstallStep[] {
  const next = working ? steps.find(({ key }) => !done.includes(key))?.key : undefined;
  return steps.map(({ key, title }) => ({
    key,
    title: say(title),
    state: done.includes(key) ? 'done' : key === next ? 'doing' : 'left',
  }));
}

/** Without reading the books: the forms are those that have been begun. */
function certainSteps({ registry, words }: InstallPlan, progress: ProgressKeeper): Titled[] {
  const { made = {}, begun = {}, titles = {} } = progress.now() ?? {};
  const forms = [...new Set([...Object.keys(made), ...Object.keys(begun)])].filter((key) => key.startsWith('form:'));
  return [
    { key: 'folders', title: words.folders },
    ...registry.books.map((book) => ({ key: bookKey(book), title: words.book(book.title) })),
    { key: 'prepare', title: words.prepare },
    { key: 'set-up', title: words.setUp },
    ...forms.map((key) => ({ key, title: words.form(titles[key] ?? '', languageOf(key)) })),
    { key: 'triggers', title: words.triggers },
    { key: 'first-round', title: words.firstRound },
  ];
}

function placesOf({ registry, folders, words }: InstallPlan, progress: ProgressKeeper): InstalledPlace[] {
  const { made = {}, links = {}, titles = {} } = progress.now() ?? {};
  const place = (kind: InstalledPlace['kind'], title: string, url: string | undefined): InstalledPlace[] =>
    url === undefined ? [] : [{ kind, title: words.say(title), url }];
  const at = (address: string, key: string): string | undefined => {
    const id = made[key];
    return id === undefined ? undefined : address.replace('ID', id);
  };
  return [
    ...registry.books.flatMap((book) =>
      place('book', words.book(book.title), at('https://docs.google.com/spreadsheets/d/ID/edit', bookKey(book))),
    ),
    ...Object.entries(links).flatMap(([key, url]) =>
      place('form', words.form(titles[key] ?? '', languageOf(key)), url),
    ),
    ...folders.flatMap(({ key, title }) =>
      place('folder', title, at('https://drive.google.com/drive/folders/ID', folderKey(key))),
    ),
  ];
}
