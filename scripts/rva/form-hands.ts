// rva form edit · form add: what somebody does by hand in Google's form editor, to see what the registry makes of it. Done as
// the registry's own account, which owns the forms.

import type { Command } from 'commander';
import type { Opener } from './forms';
import { formMap, ownerOf } from './registry';
import { refusal, type Session } from './session';

interface EditOptions {
  readonly lang: string;
  readonly title?: string;
  readonly type?: string;
  readonly to?: string;
  readonly delete?: boolean;
}

const TYPES = ['TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'LIST', 'CHECKBOX', 'DATE'] as const;
type Type = (typeof TYPES)[number];

export function addFormHands(form: Command, open: Opener): void {
  form
    .command('edit <key> <question>')
    .description('cambia una pregunta a mano, como en el editor de Google')
    .option('--lang <l>', 'idioma', 'es')
    .option('--title <text>', 'otro texto')
    .option('--type <type>', `otro tipo: ${TYPES.join(', ')}`)
    .option('--to <n>', 'otro lugar, contado desde 1')
    .option('--delete', 'la borra')
    .action((key: string, question: string, options: EditOptions, command: Command) =>
      edit(open(command), key, question, options),
    );
  form
    .command('add <key>')
    .description('agrega una pregunta a mano, al final')
    .option('--lang <l>', 'idioma', 'es')
    .requiredOption('--title <text>', 'su texto')
    .action((key: string, { lang, title }: EditOptions, command: Command) => {
      const session = open(command);
      const { formId } = formMap(session, key, lang);
      const added = { type: 'TEXT', title: title ?? '' } as const;
      said(session, session.host.people.forms.addItem(ownerOf(session), formId, added));
    });
}

function edit(session: Session, key: string, question: string, { lang, title, type, to, ...rest }: EditOptions): void {
  const { formId, items } = formMap(session, key, lang);
  const item = Number(Object.keys(items).find((id) => items[id] === question));
  if (Number.isNaN(item))
    throw refusal(
      'rva.no-question',
      `El formulario no tiene: ${question}.`,
      `Vea las preguntas con: rva form show ${key}`,
    );
  if (type !== undefined && !isType(type))
    throw refusal('rva.no-type', `No hay un tipo «${type}».`, `Elija uno: ${TYPES.join(', ')}`);
  const { forms } = session.host.people;
  const owner = ownerOf(session);
  if (title !== undefined || type !== undefined)
    forms.editItem(owner, formId, item, {
      ...(title === undefined ? {} : { title }),
      ...(type === undefined ? {} : { type, ...(CHOOSING.includes(type) ? { choices: ['Opción 1'] } : {}) }),
    });
  if (to !== undefined) forms.moveItem(owner, formId, item, Math.max(0, Number(to) - 1));
  if (rest.delete === true) forms.deleteItem(owner, formId, item);
  said(session, item);
}

const CHOOSING: readonly string[] = ['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'];
const isType = (text: string): text is Type => (TYPES as readonly string[]).includes(text);

const said = (session: Session, item: number): void =>
  session.say({ item }, ['Hecho. El registro lo nota en su revisión de cada hora, o al abrir «Reparar estructura».']);
