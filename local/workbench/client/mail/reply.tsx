// Answers a mail that came in.

import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { goAfter, placeAddress } from '../route';

interface ReplyProps {
  readonly mailbox: string;
  readonly id: string;
  readonly to: string;
}

export function Reply({ mailbox, id, to }: ReplyProps) {
  const { ask, complain } = useDesk();
  const [text, setText] = useState('');
  const send = (event: Event): void => {
    event.preventDefault();
    goAfter(ask('mail.reply', { mailbox, id, text }), placeAddress('correo', [mailbox, 'sent'])).catch((error: Error) =>
      complain(error.message),
    );
  };
  return (
    <form class="draft" onSubmit={send}>
      <label>
        <span>
          Responder a <bdi>{to}</bdi>
        </span>
        <textarea rows={4} required value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="submit">Enviar respuesta</button>
      </p>
    </form>
  );
}
