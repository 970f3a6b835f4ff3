// A draft while it is changed. What was typed stays until it is saved or given up.

import { useState } from 'preact/hooks';
import type { OpenMail } from '../../methods/mail';
import { useDesk } from '../desk';

interface DraftEditorProps {
  readonly mail: OpenMail;
  readonly mailbox: string;
  onClose(): void;
}

export function DraftEditor({ mail, mailbox, onClose }: DraftEditorProps) {
  const { ask } = useDesk();
  const [typed, setTyped] = useState({
    to: mail.to.join(', '),
    cc: mail.cc.join(', '),
    subject: mail.subject,
    text: mail.text,
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = (event: Event): void => {
    event.preventDefault();
    ask('mail.edit', { mailbox, id: mail.id, ...typed }).then(onClose, (error: Error) => setRefusal(error.message));
  };
  const line = (key: 'to' | 'cc' | 'subject', title: string) => (
    <label>
      {title}
      <input value={typed[key]} onInput={({ currentTarget }) => setTyped({ ...typed, [key]: currentTarget.value })} />
    </label>
  );
  return (
    <form class="draft" onSubmit={save}>
      {line('to', 'Para')}
      {line('cc', 'Copia')}
      {line('subject', 'Asunto')}
      <label>
        Texto
        <textarea
          rows={16}
          value={typed.text}
          onInput={({ currentTarget }) => setTyped({ ...typed, text: currentTarget.value })}
        />
      </label>
      {refusal !== null && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
      <p class="buttons">
        <button type="submit">Guardar borrador</button>
        <button type="button" class="quiet" onClick={onClose}>
          Dejar como estaba
        </button>
      </p>
    </form>
  );
}
