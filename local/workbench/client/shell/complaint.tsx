// What went wrong, where everybody sees it; and whether the server is there at all.

import { useDesk } from '../desk';

export function Complaint() {
  const { complaint, complain, connected } = useDesk();
  return (
    <div role="alert">
      {!connected && (
        <p class="complaint">
          La mesa de trabajo no contesta. Lo guardado sigue en el disco: vuelva a iniciarla en la terminal (npm start) y
          siga aquí.
        </p>
      )}
      {complaint !== null && (
        <p class="complaint">
          {complaint}
          <button type="button" class="quiet" onClick={() => complain(null)}>
            Entendido
          </button>
        </p>
      )}
    </div>
  );
}
