// A mail that is open: who it is from and to, what it says, what comes with it, and what one can do with it.

import { useEffect, useState } from 'preact/hooks';
import type { Box, OpenMail } from '../../methods/mail';
import { useDesk, useLive } from '../desk';
import { spokenMoment } from '../moments';
import { placeAddress } from '../route';
import { Answer } from '../shell/answer';
import { Attachments } from './attachments';
import { DraftActs } from './draft-acts';
import { DraftEditor } from './draft-editor';
import { Reply } from './reply';

interface OpenedMailProps {
  readonly mailbox: string;
  readonly box: Box;
  readonly id: string;
}

export function OpenedMail({ mailbox, box, id }: OpenedMailProps) {
  const mail = useLive('mail.show', { mailbox, id });
  return (
    <article class="opened" aria-label="Correo abierto">
      <p class="back">
        <a href={placeAddress('correo', [mailbox, box])}>← Volver a la lista</a>
      </p>
      <Answer live={mail}>{(value) => <Mail mail={value} mailbox={mailbox} box={box} />}</Answer>
    </article>
  );
}

function Mail({ mail, mailbox, box }: { readonly mail: OpenMail; readonly mailbox: string; readonly box: Box }) {
  const { ask } = useDesk();
  const [editing, setEditing] = useState(false);
  const one = { mailbox, id: mail.id };
  useEffect(() => {
    if (mail.unread) void ask('mail.markRead', one);
  }, [mail.id, mail.unread]);
  if (editing && mail.state === 'draft')
    return <DraftEditor mail={mail} mailbox={mailbox} onClose={() => setEditing(false)} />;
  return (
    <>
      <Heads mail={mail} />
      {mail.state === 'draft' && <DraftActs mail={mail} mailbox={mailbox} onEdit={() => setEditing(true)} />}
      {mail.state === 'scheduled' && <DraftActs mail={mail} mailbox={mailbox} onEdit={() => undefined} />}
      <Body mail={mail} mailbox={mailbox} />
      <Attachments files={mail.attachments} fetch={(at) => ask('mail.attachment', { ...one, at })} />
      <Attachments
        title="El correo tal cual"
        files={[{ name: `${mail.id}.eml`, type: 'message/rfc822', size: 0 }]}
        fetch={() => ask('mail.eml', one)}
      />
      {box === 'inbox' && <Reply mailbox={mailbox} id={mail.id} to={mail.from} />}
    </>
  );
}

export function Heads({
  mail,
}: {
  readonly mail: Pick<OpenMail, 'subject' | 'from' | 'to' | 'cc' | 'bcc' | 'at' | 'scheduledFor'>;
}) {
  const clock = useLive('clock.show', {});
  const zone = clock.state === 'shown' ? clock.value.zone : 'America/Mexico_City';
  const rows: readonly (readonly [string, string])[] = [
    ['De', mail.from],
    ['Para', mail.to.join(', ')],
    ['Copia', mail.cc.join(', ')],
    ['Copia oculta', mail.bcc.join(', ')],
    [mail.scheduledFor === null ? 'Fecha' : 'Se enviará', spokenMoment(mail.scheduledFor ?? mail.at, zone)],
  ];
  return (
    <>
      <h1>
        <bdi>{mail.subject || '(sin asunto)'}</bdi>
      </h1>
      <dl class="heads">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** As it was written for reading: in its HTML, which can do nothing here, or as text. */
function Body({ mail, mailbox }: { readonly mail: OpenMail; readonly mailbox: string }) {
  const { ask } = useDesk();
  const [asHtml, setAsHtml] = useState(mail.hasHtml);
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    if (asHtml) ask('mail.html', { mailbox, id: mail.id }).then(setPath, () => setAsHtml(false));
  }, [asHtml, mail.id]);
  return (
    <section aria-label="Texto del correo">
      {mail.hasHtml && (
        <p class="buttons">
          <button type="button" class="quiet small" onClick={() => setAsHtml(!asHtml)}>
            {asHtml ? 'Ver solo el texto' : 'Ver con formato'}
          </button>
        </p>
      )}
      {asHtml && path !== null ? (
        <iframe class="mail-html" title="Texto del correo con formato" src={path} sandbox="" />
      ) : (
        <pre class="mail-text" dir="auto">
          {mail.text}
        </pre>
      )}
    </section>
  );
}
