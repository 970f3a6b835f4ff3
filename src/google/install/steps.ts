// The steps of an installation, in order, each safe to run again: what is there is compared and completed.

import { act, readNow, round } from '../../kernel/act';
import { canonical, nameFrom } from '../../kernel/digest';
import type { FormSpec } from '../../kernel/form';
import type { Kernel } from '../../kernel/hold';
import { prepareBooks } from '../../kernel/prepare-books';
import { loadState } from '../../kernel/state';
import type { Attempt } from '../attempt';
import { said } from '../forms/plan';
import { bookKey, installBook } from './book';
import { changeState } from './change-state';
import { folderKey, idOfFolder, makeFolders } from './folders';
import { formKey, installForm } from './form';
import { DONE, endedWith, later, type InstallPlan, type Step, type StepOutcome } from './plan';
import { forgetSetUp, keptSetUp, type ProgressKeeper } from './progress';
import { installTriggers } from './triggers';

export interface Installing {
  readonly plan: InstallPlan;
  readonly kernel: Kernel;
  readonly progress: ProgressKeeper;
  readonly attempt: Attempt;
  readonly roleAccount: string;
  readonly zone: string;
  readonly deadlineMs: number;
}

const ROUND_AGAIN_MS = 60_000;

/** Steps up to the forms; which forms there are depends on what these have written. */
export function firstSteps(at: Installing): readonly Step[] {
  const { plan, progress, attempt, kernel, roleAccount, zone } = at;
  const { registry, words } = plan;
  return [
    { key: 'folders', title: words.folders, run: () => makeFolders(progress, plan.folders, attempt) },
    ...registry.books.map((book) => ({
      key: bookKey(book),
      title: words.book(book.title),
      run: () => installBook(progress, book, { kernel, folder: folderOf(at, book.key), roleAccount, zone }, attempt),
    })),
    { key: 'prepare', title: words.prepare, run: () => prepare(at) },
    { key: 'set-up', title: words.setUp, run: () => setUp(kernel, plan) },
  ];
}

/** Steps for the forms and what listens to them. */
export function lastSteps(at: Installing): readonly Step[] {
  const { plan, progress, attempt, kernel, deadlineMs } = at;
  const forms = formsOf(kernel);
  const folder = idOfFolder(progress, plan.formFolder);
  const parts = { folder, book: plan.formBook, deadlineMs };
  return [
    ...forms.map(({ spec, language }) => ({
      key: formKey(spec, language),
      title: plan.words.form(said(spec.title, language), language),
      run: () => installForm(progress, kernel, { ...parts, spec, language }, attempt),
    })),
    {
      key: 'triggers',
      title: plan.words.triggers,
      run: () => {
        const made = progress.now()?.made ?? {};
        installTriggers(
          plan.handlers,
          {
            formIds: forms.map(({ spec, language }) => made[formKey(spec, language)] ?? ''),
            bookIds: plan.registry.books.map((book) => made[bookKey(book)] ?? ''),
          },
          attempt,
        );
        return markReady(kernel);
      },
    },
    // Settles what the first configuration asks for, so that the staff find the doors open.
    {
      key: 'first-round',
      title: plan.words.firstRound,
      run: () => (round(kernel).length === 0 ? DONE : later(ROUND_AGAIN_MS)),
    },
  ];
}

function formsOf(kernel: Kernel): readonly { readonly spec: FormSpec; readonly language: string }[] {
  const { registry } = kernel;
  return registry
    .forms(readNow(kernel, registry.formReads))
    .flatMap((spec) => spec.languages.map((language) => ({ spec, language })));
}

function folderOf({ plan, progress }: Installing, book: string): string {
  const key = plan.bookFolders[book];
  if (key === undefined) throw new Error(`no folder for the book ${book}`);
  return idOfFolder(progress, key);
}

/** Writes down where everything is, then makes each book's first entry. */
function prepare(at: Installing): StepOutcome {
  const { kernel, plan, progress } = at;
  const made = progress.now()?.made ?? {};
  const idsOf = (keys: readonly { readonly key: string }[], keyOf: (key: string) => string) =>
    Object.fromEntries(keys.map(({ key }) => [key, made[keyOf(key)] ?? '']));
  const changed = changeState(kernel, (known) => ({
    secret: known?.secret ?? Utilities.getUuid() + Utilities.getUuid(),
    heads: known?.heads ?? {},
    ready: known?.ready ?? false,
    forms: known?.forms ?? [],
    roleAccount: at.roleAccount,
    zone: at.zone,
    folders: idsOf(plan.folders, folderKey),
    books: idsOf(plan.registry.books, (key) => bookKey({ key })),
  }));
  if (!changed) return later(0);
  const prepared = prepareBooks(kernel, {});
  return prepared.ok ? DONE : endedWith(prepared.problems);
}

/**
 * The first configuration; under the same ID however often it is tried. Without a description of the office there is
 * still what the program itself brings, like the airports, and the rest is written on the page Directorio.
 */
function setUp(kernel: Kernel, { registry, setUpAction }: InstallPlan): StepOutcome {
  const input = keptSetUp() ?? {};
  const action = registry.actions.find(({ key }) => key === setUpAction);
  if (action === undefined) throw new Error(`no action ${setUpAction}`);
  const email = loadState(kernel.ports.secrets)?.roleAccount ?? '';
  const id = `set-up:${nameFrom(canonical(input))}`;
  const [outcome] = act(kernel, [{ id, action, input, actor: { email, roles: [], office: null } }]);
  if (outcome?.kind !== 'done') return endedWith(outcome?.problems ?? []);
  forgetSetUp();
  return DONE;
}

const markReady = (kernel: Kernel): StepOutcome =>
  changeState(kernel, (known) => (known === undefined ? undefined : { ...known, ready: true })) ? DONE : later(0);
