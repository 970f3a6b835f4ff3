// A respondent's visit to one form: opens it in the name of the person at the keyboard, or shows what that person reads
// instead. Around the form stands what belongs to the workbench alone.
// A form that is open is not asked for again when the world changes: it would be taken from under its respondent.

import { useEffect, useState } from 'preact/hooks';
import type { FormLink } from '../../methods/forms';
import type { OutputOf } from '../../methods/methods';
import { useDesk } from '../desk';
import { placeAddress } from '../route';
import { FormSheet } from './form-sheet';
import { spokenLanguage } from './language';

type Opened = OutputOf<'forms.open'>;

export function FormVisit({ address }: { address: string }) {
  const { ask, version } = useDesk();
  const [opened, setOpened] = useState<Opened | { readonly why: string } | null>(null);
  const [sent, setSent] = useState(false);
  const isOpen = opened !== null && 'form' in opened;
  useEffect(() => {
    if (isOpen) return;
    let wanted = true;
    ask('forms.open', { form: address }).then(
      (answer) => wanted && setOpened(answer),
      (error: Error) => wanted && setOpened({ why: error.message }),
    );
    return () => void (wanted = false);
  }, [version]);
  return (
    <>
      <p class="around">
        <a href={placeAddress('formularios')}>Todos los formularios</a>
        {isOpen && !sent && <OtherLanguages others={opened.others} />}
      </p>
      {opened === null && <p class="loading">Abriendo el formulario…</p>}
      {isOpen && <FormSheet form={opened.form} language={opened.language} onSent={setSent} />}
      {opened !== null && 'refused' in opened && <Refused {...opened.refused} />}
      {opened !== null && 'why' in opened && (
        <p class="refusal" role="alert">
          {opened.why}
        </p>
      )}
    </>
  );
}

function OtherLanguages({ others }: { others: readonly FormLink[] }) {
  if (others.length === 0) return null;
  return (
    <span>
      {'El mismo formulario en '}
      {others.map(({ id, language }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={placeAddress('formularios', [id])}>{spokenLanguage(language ?? '')}</a>
        </span>
      ))}
    </span>
  );
}

function Refused({ reason, message }: Extract<Opened, { refused: unknown }>['refused']) {
  return (
    <div class="sheet">
      <div class="card first" role="alert">
        <p class="words" dir="auto">
          {message}
        </p>
      </div>
      {(reason === 'login-required' || reason === 'not-in-audience') && (
        <p class="muted">En la mesa de trabajo se entra eligiendo a otra persona arriba, en «Usted es».</p>
      )}
    </div>
  );
}
