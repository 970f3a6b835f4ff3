// What the person threw away, and the way back.

import { useDesk, useLive } from '../desk';
import { Answer } from '../shell/answer';

export function Trash() {
  const { ask, complain } = useDesk();
  const trashed = useLive('drive.trashed', {});
  const restore = (id: string): void =>
    void ask('drive.restore', { id }).catch((error: Error) => complain(error.message));
  return (
    <>
      <h1>Papelera</h1>
      <Answer live={trashed}>
        {(items) => (
          <>
            {items.length === 0 && <p class="muted">No hay nada tirado.</p>}
            <ul class="files">
              {items.map(({ id, name }) => (
                <li key={id} class="file">
                  <span class="name">
                    <bdi>{name}</bdi>
                  </span>
                  <button type="button" class="quiet small" onClick={() => restore(id)}>
                    Restaurar<span class="unseen"> {name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </>
  );
}
