// Who may open a file, as its sharing dialog says it.

import { useState } from 'preact/hooks';
import type { Access as Right } from '../../methods/drive';
import { useLive } from '../desk';
import { Answer } from '../shell/answer';

const ROLES: Readonly<Record<Right['role'], string>> = {
  owner: 'es dueño',
  organizer: 'administra',
  writer: 'puede editar',
  commenter: 'puede comentar',
  reader: 'puede ver',
};

const whoIs = ({ who, type }: Right): string => {
  if (type === 'anyone') return 'Cualquiera que tenga el enlace';
  return type === 'domain' ? `Todas las cuentas de ${who}` : who;
};

export function Access({ id, title }: { readonly id: string; readonly title: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="access" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Rights id={id} />}
    </details>
  );
}

function Rights({ id }: { readonly id: string }) {
  const rights = useLive('drive.access', { id });
  return (
    <Answer live={rights}>
      {(list) => (
        <ul class="plain">
          {list.map((right, at) => (
            <li key={at}>
              <bdi>{whoIs(right)}</bdi> {ROLES[right.role]}
              {right.through !== null && (
                <span class="muted">
                  , por la carpeta <bdi>{right.through}</bdi>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}
