// One mailbox: its boxes, the list of the one that is open, and the mail that is open in it.

import type { Box, Mailbox as MailboxFacts, MailLine } from '../../methods/mail';
import { counted } from '../counted';
import { useLive } from '../desk';
import { spokenMoment } from '../moments';
import { placeAddress } from '../route';
import { Answer } from '../shell/answer';
import { OpenedMail } from './opened-mail';

const BOXES: readonly (readonly [Box, string])[] = [
  ['inbox', 'Recibidos'],
  ['drafts', 'Borradores'],
  ['scheduled', 'Programados'],
  ['sent', 'Enviados'],
];

interface MailboxProps {
  readonly mailbox: MailboxFacts;
  readonly box: string | undefined;
  readonly id: string | undefined;
}

export function Mailbox({ mailbox, box: named, id }: MailboxProps) {
  const { email, counts, unread } = mailbox;
  // Whoever comes to send a notice finds the drafts first.
  const usual: Box = counts.drafts > 0 ? 'drafts' : 'inbox';
  const box = BOXES.find(([key]) => key === named)?.[0] ?? usual;
  const list = useLive('mail.list', { mailbox: email, box });
  return (
    <div class={id === undefined ? 'mailbox' : 'mailbox reading'}>
      <nav class="boxes" aria-label="Carpetas del buzón">
        <ul>
          {BOXES.map(([key, title]) => (
            <li key={key}>
              <a href={placeAddress('correo', [email, key])} aria-current={key === box ? 'page' : undefined}>
                {title} <span class="count">{key === 'inbox' && unread > 0 ? `${unread} sin leer` : counts[key]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Answer live={list}>{(mails) => <MailList mails={mails} mailbox={email} box={box} open={id} />}</Answer>
      {id !== undefined && <OpenedMail key={id} mailbox={email} box={box} id={id} />}
    </div>
  );
}

interface MailListProps {
  readonly mails: readonly MailLine[];
  readonly mailbox: string;
  readonly box: Box;
  readonly open: string | undefined;
}

function MailList({ mails, mailbox, box, open }: MailListProps) {
  const clock = useLive('clock.show', {});
  const zone = clock.state === 'shown' ? clock.value.zone : 'America/Mexico_City';
  if (mails.length === 0) return <p class="muted empty">No hay nada en esta carpeta.</p>;
  return (
    <ul class="mails" aria-label="Correos">
      {mails.map((mail) => (
        <li key={mail.id}>
          <a
            href={placeAddress('correo', [mailbox, box, mail.id])}
            class={mail.unread ? 'unread' : undefined}
            aria-current={mail.id === open ? 'true' : undefined}
          >
            <span class="who">
              {mail.unread && <span class="unseen">Sin leer: </span>}
              <bdi>{box === 'inbox' ? mail.from : `Para: ${mail.to.join(', ')}`}</bdi>
            </span>
            <span class="when">{spokenMoment(mail.scheduledFor ?? mail.at, zone)}</span>
            <span class="subject">
              <bdi>{mail.subject || '(sin asunto)'}</bdi>
              {mail.attachments.length > 0 && (
                <span class="clip"> · {counted(mail.attachments.length, 'adjunto')}</span>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
