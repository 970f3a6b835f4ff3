// The long work under way: how far it is, and how to stop it.

import { useDesk } from '../desk';

export function JobBar() {
  const { job, ask, complain } = useDesk();
  if (job === null) return null;
  const { name, done, total, title } = job;
  const stop = () => ask('desk.stop', {}).catch((error: Error) => complain(error.message));
  return (
    <section class="job" aria-label="Trabajo en marcha">
      <label>
        <span>
          <strong>{name}</strong> {title}
        </span>
        <progress value={done} max={total} />
      </label>
      <button type="button" class="quiet" onClick={() => void stop()}>
        Detener
      </button>
    </section>
  );
}
