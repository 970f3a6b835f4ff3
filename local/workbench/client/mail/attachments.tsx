// Files that come with a mail: each can be looked at here and saved.

import { useState } from 'preact/hooks';
import type { Offered } from '../../methods/mail';
import { useDesk } from '../desk';
import { spokenSize } from '../moments';
import { Preview } from '../preview/preview';

interface AttachmentsProps {
  readonly title?: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly size: number }[];
  fetch(at: number): Promise<Offered>;
}

export function Attachments({ title = 'Adjuntos', files, fetch }: AttachmentsProps) {
  const { complain } = useDesk();
  const [shown, setShown] = useState<{ readonly at: number; readonly file: Offered } | null>(null);
  if (files.length === 0) return null;
  const open = (at: number): void => {
    if (shown?.at === at) return setShown(null);
    fetch(at).then(
      (file) => setShown({ at, file }),
      (error: Error) => complain(error.message),
    );
  };
  const save = (at: number): void => {
    fetch(at).then(
      ({ save: path }) => location.assign(path),
      (error: Error) => complain(error.message),
    );
  };
  return (
    <section class="attachments" aria-label={title}>
      <h2>{title}</h2>
      <ul class="plain">
        {files.map(({ name, size }, at) => (
          <li key={`${at}/${name}`}>
            <bdi>{name}</bdi> {size > 0 && <span class="muted">{spokenSize(size)}</span>}
            <span class="buttons">
              <button type="button" class="quiet small" aria-expanded={shown?.at === at} onClick={() => open(at)}>
                {shown?.at === at ? 'Cerrar' : 'Ver'}
                <span class="unseen"> {name}</span>
              </button>
              <button type="button" class="quiet small" onClick={() => save(at)}>
                Guardar<span class="unseen"> {name}</span>
              </button>
            </span>
            {shown?.at === at && <Preview file={shown.file} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
