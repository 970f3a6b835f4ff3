// Composition root: binds the registry to Google's services and exports what Google calls, as entry-points.ts lists it.
// INVARIANT: evaluating this file touches no service; every function here first checks, by what the role account keeps
// or by who owns the script, in whose name it runs.

import './zod-without-eval';
import {
  continueInstall as goOnInstalling,
  install as runInstall,
  installStatus as tellInstallStatus,
} from './google/install/install';
import { editNote } from './google/edit-note';
import { createPorts } from './google/ports';
import { report } from './google/report';
import { runEntry } from './google/run-entry';
import { htmlPage, pageFile, webAppAddress } from './google/web-app';
import { activeUser } from './google/who';
import { installPlan } from './install-plan';
import { act, round } from './kernel/act';
import { linkColumns } from './kernel/derive/links';
import type { Kernel } from './kernel/hold';
import type { InstallStatus } from './kernel/install-status';
import type { Tongue } from './kernel/problem';
import { commandsFor } from './kernel/responses';
import type { ShortForm } from './kernel/short-form';
import { settleNotes } from './kernel/typing/look';
import { failureText } from './messages/es/install';
import type { Words } from './messages/message';
import { nativeTongueOf, tongueOf } from './messages/speak';
import { sheetWords } from './ui/por-corregir/words';
import { registryWith } from './programme/registry';
import { responseDuties } from './programme/response-duties';
import { pages, uiPages } from './ui/page-list';
import { answerAct, answerAsk, answerShow, openPage, writeInto, type Visit } from './ui/respond';
import type { ActAnswer, AskAnswer, ShowAnswer } from './ui/served';

type FormEvent = GoogleAppsScript.Events.FormsOnFormSubmit;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;
type GetEvent = GoogleAppsScript.Events.DoGet;
type Args = Readonly<Record<string, string>>;

const SECOND = 1_000;
/** A run may take six minutes (documented: quotas); whoever waits for a page should not. */
const TRIGGER_MS = 270 * SECOND;
const PAGE_MS = 25 * SECOND;
/** Time between two settlings of what people type: sixty writes a minute are allowed, six hours of triggers a day. */
const QUIET_MS = 10 * SECOND;

/** The build leaves the words beside the pages: most runs say nothing, and every run pays for what stands in the program. */
const wordsOf = (language: string) => (): Words => JSON.parse(pageFile(`palabras-${language}`)) as Words;
const spanish = nativeTongueOf(wordsOf('es'));
const english = tongueOf(wordsOf('en'));

let asked: Readonly<Record<string, ShortForm>> | undefined;
/** As the words: read where a form is built or its answers are read, and once. */
const askedIn = (form: string): ShortForm => {
  asked ??= JSON.parse(pageFile('formularios-es')) as Readonly<Record<string, ShortForm>>;
  return asked[form] as ShortForm;
};

// The books are one for all, and so are their words.
const registry = registryWith(pages, sheetWords(spanish.speak), askedIn);
const links = linkColumns(registry.tables);

const entry = <T>(name: string, work: () => T): T => runEntry(name, failureText, work);

function kernelFor(budgetMs: number, delivered?: FormEvent): Kernel {
  const deadline = Date.now() + budgetMs;
  return {
    registry,
    ports: createPorts({ patienceUntil: deadline, links, ...(delivered === undefined ? {} : { delivered }) }),
    deadline,
  };
}

// --- Pages ---------------------------------------------------------------------------------------------------------

/** The language is an argument of the address, and of every call from the page that it opened. */
const isEnglish = (args: Args | null | undefined): boolean => args?.['lang'] === 'en';
const tongueFor = (args: Args | null | undefined): Tongue => (isEnglish(args) ? english : spanish);

const visit = (args: Args | null | undefined): Visit => ({
  kernel: kernelFor(PAGE_MS),
  pages: uiPages,
  email: activeUser(),
  // Asked for only by who opens a page.
  get address() {
    return webAppAddress();
  },
  tongue: tongueFor(args),
  installStatus: () => tellInstallStatus(planFor(args)),
});

export function doGet(event: GetEvent): GoogleAppsScript.HTML.HtmlOutput {
  return entry('doGet', () => {
    const home = uiPages[0]?.page.key ?? '';
    const args: Args = { page: home, ...event.parameter };
    const served = openPage(visit(args), args);
    const known = uiPages.some(({ page }) => page.key === served.page);
    const file = `${known ? served.page : home}${isEnglish(args) ? '.en' : ''}`;
    return htmlPage(writeInto(pageFile(file), served), served.title);
  });
}

export const pageShow = (page: string, args: Args | null): ShowAnswer =>
  entry('pageShow', () => answerShow(visit(args), page, args ?? {}));

export const pageAct = (page: string, name: string, input: unknown, token: string, args: Args | null): ActAnswer =>
  entry('pageAct', () => certain(answerAct(visit(args), page, name, input, token, args ?? {})));

export const pageAsk = (page: string, inquiry: string, input: unknown, args: Args | null): AskAnswer =>
  entry('pageAsk', () => answerAsk(visit(args), page, inquiry, input));

/** A call that failed midway may have been carried out: the page must hear a failure, and sends the same act again. */
function certain(answer: ActAnswer): ActAnswer {
  if (answer.kind === 'refused' && answer.problems.some(({ code }) => code === 'platform.unavailable'))
    throw new Error('unanswered');
  return answer;
}

// --- Installing ----------------------------------------------------------------------------------------------------

const planFor = (args?: Args | null) => installPlan(registry, tongueFor(args));

export const install = (setUp?: unknown, args?: Args | null): InstallStatus =>
  entry('install', () => runInstall(planFor(args), setUp));
export const installStatus = (args?: Args | null): InstallStatus =>
  entry('installStatus', () => tellInstallStatus(planFor(args)));
export const continueInstall_ = (): void => entry('continueInstall_', () => goOnInstalling(planFor()));

// --- Triggers ------------------------------------------------------------------------------------------------------

/** A response that cannot be taken in now is found by the round; here it is only taken in sooner. */
export function onFormSubmitted_(event: FormEvent): void {
  entry('onFormSubmitted_', () => {
    const kernel = kernelFor(TRIGGER_MS, event);
    const delivered = { formId: event.source.getId(), response: event.response.getId() };
    act(kernel, (office) => commandsFor(responseDuties, office, kernel.ports.forms, delivered));
  });
}

/** Whoever types quickly sets off a run for each cell: most of them leave a word and go, and the last settle it all. */
export function onSheetEdited_(event: EditEvent): void {
  entry('onSheetEdited_', () => {
    const kernel = kernelFor(TRIGGER_MS);
    const last = kernel.ports.edits.leave(editNote(event));
    if (last === null || kernel.ports.clock.now() - last >= QUIET_MS) settleNotes(kernel, 0);
  });
}

export function onClock_(): void {
  entry('onClock_', () => {
    for (const { part, error } of round(kernelFor(TRIGGER_MS))) report(`round ${part}`, error);
  });
}
