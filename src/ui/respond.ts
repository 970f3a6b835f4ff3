// The server's side of every page: what is put into its HTML, and the JSON that answers its calls. Adds words to what
// the kernel decides; decides nothing itself.
// INVARIANT: without a name from Google, nothing but that fact leaves the server.

import type { Actor } from '../kernel/action';
import type { Kernel } from '../kernel/hold';
import type { InstallStatus } from '../kernel/install-status';
import { problem, type Problem, type Tongue } from '../kernel/problem';
import { actOnPage, askPage, showPage, type PageRequest } from '../kernel/serve-page';
import { people } from '../programme/cases/tables';
import { ROLES } from '../programme/directory/tables';
import { INSTALL_PAGE, type UiPage } from './page-list';
import type { ActAnswer, AskAnswer, PageLink, Refused, Served, ShowAnswer, Who } from './served';

type Args = Readonly<Record<string, string>>;

/** One call from the browser. */
export interface Visit {
  readonly kernel: Kernel;
  readonly pages: readonly UiPage[];
  /** The person whom Google names; '' when Google would not tell. */
  readonly email: string;
  /** The web app's own address, to which `?page=…` is added. */
  readonly address: string;
  readonly tongue: Tongue;
  /** Asked only by the page that installs; it works before there is any book. */
  readonly installStatus: () => InstallStatus;
}

/** Everything the page's HTML is opened with. Arguments come from the address. */
export function openPage(visit: Visit, { page: key = '', ...args }: Args): Served {
  const entry = visit.pages.find(({ page }) => page.key === key);
  const { address } = visit;
  const { speak, say } = visit.tongue;
  const title = entry === undefined ? '' : say(entry.page.title);
  const blank: Served = {
    page: key,
    title,
    section: entry?.under ?? key,
    args,
    who: null,
    view: null,
    problems: [],
    token: '',
    labels: null,
    address,
    pages: [],
  };
  if (visit.email === '') return blank;
  const named: Served = { ...blank, who: whoOf(visit, null) };
  if (entry === undefined) return { ...named, problems: [speak(problem('page.no-such-page'))] };
  if (key === INSTALL_PAGE) return { ...named, view: visit.installStatus() };
  const shown = showPage(visit.kernel, { ...requestOf(visit, entry, args), address });
  if (!shown.ok) return { ...named, problems: shown.problems.map(speak) };
  const { actor, view, token } = shown.value;
  const labels = entry.labels?.(say) ?? null;
  return { ...named, who: whoOf(visit, actor), view, token, labels, pages: linksFor(visit, actor) };
}

export function answerShow(visit: Visit, key: string, args: Args): ShowAnswer {
  const entry = visit.pages.find(({ page }) => page.key === key);
  if (entry === undefined) return refusedAs(visit, [problem('page.no-such-page')]);
  const shown = showPage(visit.kernel, requestOf(visit, entry, args));
  if (!shown.ok) return refusedAs(visit, shown.problems);
  return { kind: 'shown', view: shown.value.view, token: shown.value.token };
}

/** Carries out an act and shows the page again, so that the next act has its own token. */
export function answerAct(
  visit: Visit,
  key: string,
  act: string,
  input: unknown,
  token: string,
  args: Args,
): ActAnswer {
  const entry = visit.pages.find(({ page }) => page.key === key);
  if (entry === undefined) return refusedAs(visit, [problem('page.no-such-page')]);
  const request = requestOf(visit, entry, args);
  const outcome = actOnPage(visit.kernel, request, act, input, token);
  if (outcome.kind === 'refused') return refusedAs(visit, outcome.problems);
  // What was done is done, even if showing the page again fails: then the page asks once more by itself.
  const shown = showPage(visit.kernel, request);
  if (!shown.ok) return { kind: 'done', result: outcome.result, view: null, token: '' };
  return { kind: 'done', result: outcome.result, view: shown.value.view, token: shown.value.token };
}

export function answerAsk(visit: Visit, key: string, inquiry: string, input: unknown): AskAnswer {
  const entry = visit.pages.find(({ page }) => page.key === key);
  if (entry === undefined) return refusedAs(visit, [problem('page.no-such-page')]);
  const answer = askPage(visit.kernel, requestOf(visit, entry, {}), inquiry, input);
  return answer.ok ? { kind: 'answered', answer: answer.value } : refusedAs(visit, answer.problems);
}

const PLACE_OF_DATA = '/*__PAGE__*/null';

/** Writes the data into the page's HTML, as a script literal that no value can end or escape from. */
export function writeInto(shell: string, served: Served): string {
  const json = JSON.stringify(served)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  // A function, because `$&` in the data would otherwise be taken for a pattern.
  return shell.replace(PLACE_OF_DATA, () => json);
}

const requestOf = ({ email, tongue }: Visit, { page }: UiPage, args: Args): PageRequest => ({
  page,
  args,
  email,
  people,
  tongue,
});

const refusedAs = (visit: Visit, problems: readonly Problem[]): Refused => ({
  kind: 'refused',
  problems: problems.map(visit.tongue.speak),
});

const linksFor = ({ pages, tongue: { say } }: Visit, { roles }: Actor): PageLink[] =>
  pages
    .filter(({ page, listed }) => listed && page.roles.some((role) => roles.includes(role)))
    .map(({ page: { key, title } }) => ({ key, title: say(title) }));

const isRole = (role: string): role is keyof typeof ROLES => Object.prototype.hasOwnProperty.call(ROLES, role);

const whoOf = ({ email, tongue }: Visit, actor: Actor | null): Who => ({
  email: actor?.email ?? email,
  roles: (actor?.roles ?? []).filter(isRole).map((role) => tongue.say(ROLES[role])),
});
