// rva mail: the programme mailbox and what a delegate does in it; a mission that answers.

import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Opener } from './forms';
import { ownerOf } from './registry';
import type { Session } from './session';

type Box = 'drafts' | 'sent' | 'inbox';

export function addMail(program: Command, open: Opener): void {
  const mail = program
    .command('mail')
    .description('el buzón del programa: drafts, sent, inbox, show, send, discard, reply');
  for (const box of ['drafts', 'sent', 'inbox'] as const) {
    mail
      .command(box)
      .description(BOXES[box])
      .action((_options: unknown, command: Command) => list(open(command), box));
  }
  mail
    .command('show <id>')
    .description('un correo')
    .option('--eml <file>', 'lo guarda tal cual')
    .action((id: string, { eml }: { readonly eml?: string }, command: Command) => show(open(command), id, eml));
  mail
    .command('send <id>')
    .description('envía un borrador, como lo haría una persona')
    .action((id: string, _options: unknown, command: Command) => {
      const session = open(command);
      const sent = session.host.people.mail.send(session.actor, ownerOf(session), id);
      session.say(sent, [`Enviado: ${sent.subject}`]);
    });
  mail
    .command('discard <id>')
    .description('tira un borrador')
    .action((id: string, _options: unknown, command: Command) => {
      const session = open(command);
      session.host.people.mail.discard(session.actor, ownerOf(session), id);
      session.say({ id, state: 'discarded' }, [`Descartado: ${id}`]);
    });
  mail
    .command('reply <id>')
    .description('contesta: un correo enviado, como la misión que lo recibió; uno recibido, como la oficina')
    .requiredOption('--text <text>', 'lo que contesta')
    .option('--auto', 'como aviso de ausencia')
    .option('--bounce', 'como rebote del servidor')
    .action((id: string, options: ReplyOptions, command: Command) => {
      const session = open(command);
      const answer = reply(session, id, options);
      session.say(answer, [`${answer.from}: ${answer.subject}`]);
    });
}

interface ReplyOptions {
  readonly text: string;
  readonly auto?: boolean;
  readonly bounce?: boolean;
}

function reply(session: Session, id: string, { text, auto, bounce }: ReplyOptions) {
  const owner = ownerOf(session);
  const { mail, outside } = session.host.people;
  if (mail.show(session.actor, owner, id).state !== 'sent') return mail.reply(session.actor, owner, id, text);
  if (bounce === true) return outside.bounce(owner, id);
  return auto === true ? outside.autoReply(owner, id, text) : outside.answer(owner, id, text);
}

const BOXES: Readonly<Record<Box, string>> = { drafts: 'los borradores', sent: 'lo enviado', inbox: 'lo recibido' };

function list(session: Session, box: Box): void {
  const mails = session.host.people.mail.list(session.actor, ownerOf(session), box);
  session.say(
    mails,
    mails.map(({ id, subject, to }) => `${id}  ${subject}  → ${to.join(', ')}`),
  );
}

function show(session: Session, id: string, eml: string | undefined): void {
  const owner = ownerOf(session);
  const mail = session.host.people.mail.show(session.actor, owner, id);
  if (eml !== undefined) writeFileSync(eml, session.host.people.mail.eml(session.actor, owner, id));
  session.say(mail, [
    `De: ${mail.from}`,
    `Para: ${mail.to.join(', ')}`,
    `Asunto: ${mail.subject}`,
    '',
    mail.text,
    ...mail.attachments.map(({ name }) => `📎 ${name}`),
  ]);
}
