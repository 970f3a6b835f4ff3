// What was done to the whole world, said to everybody until they have seen it.

import { useDesk } from '../desk';

export function Told() {
  const { said, heard } = useDesk();
  return (
    <div role="status">
      {said !== null && (
        <p class="told">
          {said}
          <button type="button" class="quiet" onClick={heard}>
            Entendido
          </button>
        </p>
      )}
    </div>
  );
}
