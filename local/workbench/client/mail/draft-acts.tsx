// What one does with a draft besides reading it: change it, send it now or later, throw it away. Whoever sends sees to
// whom it goes once more.

import { useState } from 'preact/hooks';
import type { OpenMail } from '../../methods/mail';
import { useDesk, useLive } from '../desk';
import { instantIn, localIn } from '../moments';
import { goAfter, placeAddress } from '../route';

interface DraftActsProps {
  readonly mail: OpenMail;
  readonly mailbox: string;
  onEdit(): void;
}

type Asking = 'send' | 'schedule' | 'discard' | null;

export function DraftActs({ mail, mailbox, onEdit }: DraftActsProps) {
  const { ask, complain } = useDesk();
  const [asking, setAsking] = useState<Asking>(null);
  const one = { mailbox, id: mail.id };
  const attempt = (work: Promise<unknown>, box: string): void => {
    setAsking(null);
    goAfter(work, placeAddress('correo', [mailbox, box])).catch((error: Error) => complain(error.message));
  };
  if (mail.state === 'scheduled') {
    return (
      <p class="buttons">
        <button type="button" onClick={() => attempt(ask('mail.cancelSchedule', one), 'drafts')}>
          Cancelar el envío
        </button>
      </p>
    );
  }
  return (
    <>
      <p class="buttons">
        <button type="button" onClick={() => setAsking('send')}>
          Enviar…
        </button>
        <button type="button" class="quiet" onClick={onEdit}>
          Editar
        </button>
        <button type="button" class="quiet" onClick={() => setAsking('schedule')}>
          Programar…
        </button>
        <button type="button" class="quiet" onClick={() => setAsking('discard')}>
          Descartar…
        </button>
      </p>
      {asking === 'send' && (
        <Confirm
          text={`Se enviará a ${[...mail.to, ...mail.cc, ...mail.bcc].join(', ') || 'nadie todavía'}.`}
          yes="Sí, enviar"
          onYes={() => attempt(ask('mail.send', one), 'sent')}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'discard' && (
        <Confirm
          text="El borrador se tira. El registro preguntará mañana si fue a propósito."
          yes="Sí, descartarlo"
          onYes={() => attempt(ask('mail.discard', one), 'drafts')}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'schedule' && (
        <Schedule
          onTime={(at) => attempt(ask('mail.schedule', { ...one, at }), 'scheduled')}
          onNo={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface ConfirmProps {
  readonly text: string;
  readonly yes: string;
  onYes(): void;
  onNo(): void;
}

function Confirm({ text, yes, onYes, onNo }: ConfirmProps) {
  return (
    <div class="asking" role="group" aria-label="Confirmar">
      <p>
        <bdi>{text}</bdi>
      </p>
      <p class="buttons">
        <button type="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="quiet" onClick={onNo}>
          No, volver
        </button>
      </p>
    </div>
  );
}

const HOUR = 3_600_000;

/** In the office's time; an hour from now to begin with. */
function Schedule({ onTime, onNo }: { onTime(at: number): void; onNo(): void }) {
  const clock = useLive('clock.show', {});
  const [typed, setTyped] = useState<string | null>(null);
  if (clock.state !== 'shown') return null;
  const { now, zone } = clock.value;
  const local = typed ?? localIn(now + HOUR, zone);
  return (
    <form
      class="asking"
      onSubmit={(event) => {
        event.preventDefault();
        onTime(instantIn(local, zone));
      }}
    >
      <p>
        <label>
          Enviarlo el{' '}
          <input
            type="datetime-local"
            required
            value={local}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
      </p>
      <p class="buttons">
        <button type="submit">Programar</button>
        <button type="button" class="quiet" onClick={onNo}>
          No, volver
        </button>
      </p>
    </form>
  );
}
