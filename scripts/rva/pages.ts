// rva page KEY · page call KEY FUNCTION: a page as data and as served; its server functions as that page calls them.

import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { SpokenProblem } from '../../src/kernel/problem';
import type { ActAnswer, AskAnswer, Served } from '../../src/ui/served';
import { pages as allPages } from '../../src/ui/page-list';
import type { Opener } from './forms';
import { refusal, Refusal, type Session } from './session';

interface PageOptions {
  readonly args: string;
  readonly html?: string;
  readonly where: string;
}

export function addPages(program: Command, open: Opener): void {
  const page = program
    .command('page')
    .description('las páginas: page CLAVE, page call CLAVE FUNCIÓN')
    .argument('[key]')
    .option(
      '--args <json>',
      'argumentos de la dirección; con call, lo que la página manda; @ARCHIVO los lee de un archivo',
      '{}',
    )
    .option('--html <file>', 'guarda la página como Google la sirve')
    .action((key: string | undefined, options: PageOptions, command: Command) =>
      showPage(open(command), key ?? '', options),
    );
  page
    .command('call <key> <function>')
    .description('llama una función de la página, como ella')
    .option('--where <json>', 'argumentos de la dirección de la página', '{}')
    // --args stands at `page`, which takes it wherever it is written.
    .action((key: string, name: string, _options: unknown, command: Command) =>
      callPage(open(command), key, name, command.optsWithGlobals<PageOptions>()),
    );
}

/** JSON as it is written, or from a file named after an @. */
const parsed = (text: string): unknown =>
  JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text) as unknown;

/** Opens a page as a browser does and returns what was put into it. */
export function openPage(
  session: Session,
  key: string,
  args: Readonly<Record<string, string>>,
): { readonly served: Served; readonly html: string } {
  const run = session.host.get({ page: key, ...args }, { as: session.actor });
  session.noted(run);
  const html = run.page?.html ?? '';
  const found = /window\.PAGE=(\{.*?\});<\/script>/s.exec(html);
  if (found === null) throw refusal('rva.no-data', `La página ${key} no trae datos.`, 'Revise la dirección.');
  return { served: JSON.parse(found[1] as string) as Served, html };
}

function showPage(session: Session, key: string, { args, html: file }: PageOptions): void {
  const { served, html } = openPage(session, key, parsed(args) as Record<string, string>);
  if (file !== undefined) writeFileSync(file, html);
  if (served.problems.length > 0) throw new Refusal(served.problems);
  const declared = allPages.find((page) => page.key === key);
  const actions = [...Object.keys(declared?.acts ?? {}), ...Object.keys(declared?.inquiries ?? {})];
  session.say({ title: served.title, view: served.view, actions }, [
    served.title,
    JSON.stringify(served.view, null, 2),
    `Puede: ${actions.join(', ')}`,
  ]);
}

function callPage(session: Session, key: string, name: string, { args, where }: PageOptions): void {
  const result = callFunction(session, key, name, parsed(args), parsed(where) as Record<string, string>);
  session.say(result, [JSON.stringify(result, null, 2)]);
}

/** Calls an act or an inquiry of a page and returns its answer; refused when the page refuses. */
export function callFunction(
  session: Session,
  key: string,
  name: string,
  input: unknown,
  where: Readonly<Record<string, string>> = {},
): unknown {
  const declared = allPages.find((page) => page.key === key);
  if (declared === undefined)
    throw refusal('rva.no-page', `No hay página «${key}».`, `Hay: ${allPages.map((page) => page.key).join(', ')}.`);
  const { host, actor } = session;
  if (declared.inquiries?.[name] !== undefined) {
    const answer = session.noted(host.callPage('pageAsk', [key, name, input, where], { as: actor })) as AskAnswer;
    return answer.kind === 'answered' ? answer.answer : refuse(answer.problems);
  }
  const { served } = openPage(session, key, where);
  if (served.problems.length > 0) refuse(served.problems);
  const answer = session.noted(
    host.callPage('pageAct', [key, name, input, served.token, where], { as: actor }),
  ) as ActAnswer;
  return answer.kind === 'done' ? answer.result : refuse(answer.problems);
}

function refuse(problems: readonly SpokenProblem[]): never {
  throw new Refusal(problems);
}
