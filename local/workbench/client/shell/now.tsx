// What time it is in this world.

import { useLive } from '../desk';
import { placeAddress } from '../route';
import { spokenMoment } from '../moments';

export function Now() {
  const clock = useLive('clock.show', {});
  if (clock.state !== 'shown') return null;
  return (
    <a class="now" href={placeAddress('actividad')} title="Adelantar el reloj">
      <span class="unseen">Hora de este mundo: </span>
      {spokenMoment(clock.value.now, clock.value.zone)}
    </a>
  );
}
