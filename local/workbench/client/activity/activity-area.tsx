// The clock, which people move, and what the program did: each execution with its service calls and modelled time.

import { useDesk, useLive } from '../desk';
import { Answer } from '../shell/answer';
import { spokenMoment } from '../moments';
import { Executions } from './executions';
import { triggerWords } from './trigger-words';

const HOUR = 3_600_000;
const SPANS: readonly (readonly [ms: number, title: string])[] = [
  [HOUR / 4, 'Un cuarto de hora'],
  [HOUR, 'Una hora'],
  [24 * HOUR, 'Un día'],
  [7 * 24 * HOUR, 'Una semana'],
];

export function ActivityArea() {
  const { ask, complain, job } = useDesk();
  const clock = useLive('clock.show', {});
  const advance = (ms: number) => ask('clock.advance', { ms }).catch((error: Error) => complain(error.message));
  return (
    <section class="area" aria-label="Reloj y actividad">
      <h1>Reloj y actividad</h1>
      <Answer live={clock}>
        {({ now, zone }) => (
          <>
            <p class="big-now">{spokenMoment(now, zone)}</p>
            <div class="buttons" role="group" aria-label="Adelantar el reloj">
              {SPANS.map(([ms, title]) => (
                <button type="button" key={ms} disabled={job !== null} onClick={() => void advance(ms)}>
                  {title}
                </button>
              ))}
            </div>
            <Triggers zone={zone} />
            <Executions zone={zone} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Triggers({ zone }: { zone: string }) {
  const triggers = useLive('clock.triggers', {});
  return (
    <section aria-label="Lo que corre por sí solo">
      <h2>Lo que corre por sí solo</h2>
      <Answer live={triggers}>
        {(list) => (
          <>
            {list.length === 0 && <p class="muted">No hay disparadores: todavía no se instala nada.</p>}
            <ul class="plain">
              {list.map((trigger) => (
                <li key={trigger.id}>
                  {triggerWords(trigger)}
                  {trigger.nextAt !== null && `; sigue: ${spokenMoment(trigger.nextAt, zone)}`}{' '}
                  <code class="muted">{trigger.fn}</code>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
    </section>
  );
}
