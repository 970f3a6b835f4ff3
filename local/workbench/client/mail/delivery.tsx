// What reached an address outside, and what may come back from it: an answer, an absence, a bounce.

import { useState } from 'preact/hooks';
import type { Delivered } from '../../methods/mail';
import { counted } from '../counted';
import { useDesk, useLive } from '../desk';
import { spokenMoment } from '../moments';
import { placeAddress } from '../route';
import { Answer } from '../shell/answer';
import { Attachments } from './attachments';
import { Heads } from './opened-mail';

export function Delivery({ id }: { readonly id: string | undefined }) {
  const { as } = useDesk();
  const delivered = useLive('mail.delivered', {});
  return (
    <Answer live={delivered}>
      {(list) => {
        const open = list.find((mail) => mail.id === id);
        return (
          <div class={open === undefined ? 'mailbox outside' : 'mailbox outside reading'}>
            <h1>
              Lo que llegó a <bdi>{as}</bdi>
            </h1>
            {list.length === 0 && <p class="muted">A esta dirección no ha llegado nada.</p>}
            <DeliveredList list={list} open={id} />
            {open !== undefined && <OpenDelivered key={open.id} mail={open} />}
          </div>
        );
      }}
    </Answer>
  );
}

function DeliveredList({ list, open }: { readonly list: readonly Delivered[]; readonly open: string | undefined }) {
  const clock = useLive('clock.show', {});
  const zone = clock.state === 'shown' ? clock.value.zone : 'America/Mexico_City';
  return (
    <ul class="mails" aria-label="Correos">
      {list.map(({ id, from, subject, at, attachments }) => (
        <li key={id}>
          <a href={placeAddress('correo', [id])} aria-current={id === open ? 'true' : undefined}>
            <span class="who">
              <bdi>{from}</bdi>
            </span>
            <span class="when">{spokenMoment(at, zone)}</span>
            <span class="subject">
              <bdi>{subject}</bdi>
              {attachments.length > 0 && <span class="clip"> · {counted(attachments.length, 'adjunto')}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function OpenDelivered({ mail }: { readonly mail: Delivered }) {
  const { as, ask } = useDesk();
  const { id, text, attachments } = mail;
  return (
    <article class="opened" aria-label="Correo abierto">
      <p class="back">
        <a href={placeAddress('correo')}>← Volver a la lista</a>
      </p>
      <Heads mail={{ ...mail, to: [as], cc: [], bcc: [], scheduledFor: null }} />
      <pre class="mail-text" dir="auto">
        {text}
      </pre>
      <Attachments files={attachments} fetch={(at) => ask('mail.deliveredAttachment', { id, at })} />
      <Attachments
        title="El correo tal cual"
        files={[{ name: `${id}.eml`, type: 'message/rfc822', size: 0 }]}
        fetch={() => ask('mail.deliveredEml', { id })}
      />
      <Answering id={id} />
    </article>
  );
}

const WAYS = {
  answer: 'Responder',
  absence: 'Responder con un aviso de ausencia',
  bounce: 'Rebotar: esa dirección ya no existe',
} as const;

function Answering({ id }: { readonly id: string }) {
  const { ask, complain } = useDesk();
  const [how, setHow] = useState<keyof typeof WAYS>('answer');
  const [text, setText] = useState('Recibido. Los esperamos a su llegada.');
  const [said, setSaid] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    ask('mail.answer', { id, how, text }).then(
      () => setSaid(true),
      (error: Error) => complain(error.message),
    );
  };
  return (
    <form class="draft" onSubmit={send}>
      <fieldset>
        <legend>¿Qué vuelve de esta dirección?</legend>
        {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
          <label class="switch" key={way}>
            <input type="radio" name="how" checked={how === way} onChange={() => setHow(way)} /> {WAYS[way]}
          </label>
        ))}
      </fieldset>
      {how !== 'bounce' && (
        <label>
          Texto
          <textarea rows={4} required value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
      )}
      <p class="buttons">
        <button type="submit">Mandar</button>
        {said && (
          <span role="status">Ya está en el buzón del programa. El registro lo nota en su siguiente ronda.</span>
        )}
      </p>
    </form>
  );
}
