// rva forms · form show · form sample · form submit: what a respondent sees and does.

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { cases, people } from '../../src/programme/cases/tables';
import { interviews } from '../../src/programme/counselling/tables';
import { sampleAnswers } from '../sample/answers';
import { formSpecFrom } from '../sample/form-spec';
import { addFormHands } from './form-hands';
import { formMap, formMaps, ownerOf, questionsOf, respondentOf, rowsOf, waitingRows } from './registry';
import { refusal, Refusal, type Session } from './session';

export type Opener = (command: Command) => Session;

interface FormOptions {
  readonly lang: string;
  readonly seed?: string;
  readonly set?: string;
  readonly answers?: string;
}

export function addForms(program: Command, open: Opener): void {
  program
    .command('forms')
    .description('los formularios instalados')
    .action((_options: unknown, command: Command) => listForms(open(command)));
  const form = program.command('form').description('un formulario: show, sample, submit, edit, add');
  form
    .command('show <key>')
    .description('las preguntas')
    .option('--lang <l>', 'idioma', 'es')
    .action((key: string, { lang }: FormOptions, command: Command) => showForm(open(command), key, lang));
  form
    .command('sample <key>')
    .description('inventa respuestas completas y válidas (personas sintéticas)')
    .option('--lang <l>', 'idioma', 'es')
    .option('--seed <n>', 'semilla', '1')
    .option('--set <json>', 'respuestas que se fijan')
    .action((key: string, options: FormOptions, command: Command) => sampleForm(open(command), key, options));
  form
    .command('submit <key>')
    .description('envía el formulario como lo haría una persona')
    .requiredOption('--answers <file>', 'archivo JSON { clave: respuesta }, o - para la entrada estándar')
    .option('--lang <l>', 'idioma', 'es')
    .action((key: string, options: FormOptions, command: Command) => submitForm(open(command), key, options));
  addFormHands(form, open);
}

function listForms(session: Session): void {
  const keys = [...new Set(formMaps(session).map(({ form }) => form))];
  const forms = keys.map((key) => {
    const maps = formMaps(session).filter(({ form }) => form === key);
    return { key, title: titleOf(session, maps[0]?.formId ?? ''), langs: maps.map(({ language }) => language) };
  });
  session.say(
    forms,
    forms.map(({ key, title, langs }) => `${key}\t${title}\t${langs.join(', ')}`),
  );
}

function titleOf(session: Session, formId: string): string {
  const opened = session.host.people.forms.open(respondentOf(session, formId), formId);
  return 'form' in opened ? opened.form.title : formId;
}

function showForm(session: Session, key: string, lang: string): void {
  const questions = questionsOf(session, formMap(session, key, lang));
  session.say(
    questions,
    questions.map(({ page, key: question, title, required, choices }) => {
      const options = choices.length > 0 ? ` (${choices.join(' / ')})` : '';
      return `${String(page).padStart(2)}  ${question.padEnd(24)} ${required ? '*' : ' '} ${title}${options}`;
    }),
  );
}

function sampleForm(session: Session, key: string, { lang, seed, set }: FormOptions): void {
  const { language } = formMap(session, key, lang);
  const spec = formSpecFrom((table) => rowsOf(session, table, ownerOf(session)), key);
  if (spec === undefined) throw refusal('rva.no-form', `No hay formulario «${key}».`, 'Vea la lista con: rva forms');
  const fixed = set === undefined ? {} : (JSON.parse(set) as Record<string, string | string[]>);
  const answers = sampleAnswers(spec, { seed: Number(seed ?? '1'), language, set: fixed });
  session.say(answers, [JSON.stringify(answers, null, 2)]);
}

function submitForm(session: Session, key: string, { lang, answers: file }: FormOptions): void {
  const answers = JSON.parse(readFileSync(file === '-' ? 0 : (file as string), 'utf8')) as Answers;
  const { confirmation, response } = submitAnswers(session, key, lang, answers);
  const led = whatItLedTo(session, response);
  session.say({ response, ...led }, [
    `«${confirmation}»`,
    led.case !== null
      ? `Caso ${led.case}`
      : led.waiting !== null
        ? `En espera: ${led.waiting}`
        : 'Todavía no entra al registro: la siguiente ronda la toma.',
  ]);
}

type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Sends the form as a respondent does, by question key; refused with every answer the form itself refuses. */
export function submitAnswers(
  session: Session,
  key: string,
  lang: string,
  answers: Answers,
): { readonly response: string; readonly confirmation: string } {
  const map = formMap(session, key, lang);
  const items = new Map(Object.entries(map.items).map(([item, question]) => [question, item]));
  const unknown = Object.keys(answers).filter((question) => !items.has(question));
  if (unknown.length > 0)
    throw refusal(
      'rva.no-question',
      `El formulario no tiene: ${unknown.join(', ')}.`,
      `Vea las preguntas con: rva form show ${key}`,
    );
  const given = Object.fromEntries(
    Object.entries(answers).map(([question, answer]) => [items.get(question) as string, answer]),
  );
  const sent = session.host.people.forms.submit(respondentOf(session, map.formId), map.formId, given);
  if ('refused' in sent) throw refusal('form.closed', sent.refused.message, 'Revise que el formulario esté publicado.');
  if ('errors' in sent) {
    throw new Refusal(
      sent.errors.map(({ itemId, title, message }) => ({
        code: 'form.answer',
        field: map.items[String(itemId)] ?? null,
        text: `«${title}»: ${message}`,
        remedy: 'Corrija esa respuesta y envíe otra vez.',
      })),
    );
  }
  for (const run of sent.runs ?? []) session.noted(run);
  return { response: sent.responseId, confirmation: sent.confirmation };
}

function whatItLedTo(
  session: Session,
  response: string,
): { readonly case: string | null; readonly waiting: string | null } {
  const isOf = (row: { readonly [column: string]: unknown }): boolean => row['response'] === response;
  const found = rowsOf(session, cases, ownerOf(session)).find(isOf);
  const module = rowsOf(session, interviews, ownerOf(session)).find(isOf);
  const person = rowsOf(session, people, ownerOf(session)).find(({ id }) => id === module?.['person']);
  const waiting = waitingRows(session).find((row) => row['response'] === response && row['state'] === 'open');
  const number = (found?.['number'] ?? person?.['case']) as string | undefined;
  return { case: number ?? null, waiting: waiting?.id ?? null };
}
