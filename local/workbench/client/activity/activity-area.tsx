// The clock, which people move, and what the program did: each execution with its service calls and modelled time.

import { useDesk, useLive } from '../desk';
import { Answer } from '../shell/answer';
import { spokenMoment } from '../moments';
import { Executions } from './executions';

const HOUR = 3_600_000;
const SPANS: readonly (readonly [ms: number, title: string])[] = [
  [HOUR / 4, 'Un cuarto de hora'],
  [HOUR, 'Una hora'],
  [24 * HOUR, 'Un día'],
  [7 * 24 * HOUR, 'Una semana'],
];

const KINDS: Readonly<Record<string, string>> = { clock: 'por reloj', 'form-submit': 'al recibir un formulario' };

export function ActivityArea() {
  const { ask, complain, job } = useDesk();
  const clock = useLive('clock.show', {});
  const advance = (ms: number) => ask('clock.advance', { ms }).catch((error: Error) => complain(error.message));
  return (
    <section class="area" aria-label="Reloj y actividad">
      <h1>Reloj y actividad</h1>
      <Answer live={clock}>
        {({ now, zone, triggers }) => (
          <>
            <p class="big-now">{spokenMoment(now, zone)}</p>
            <div class="buttons" role="group" aria-label="Adelantar el reloj">
              {SPANS.map(([ms, title]) => (
                <button type="button" key={ms} disabled={job !== null} onClick={() => void advance(ms)}>
                  {title}
                </button>
              ))}
            </div>
            <h2>Lo que corre por sí solo</h2>
            {triggers.length === 0 && <p class="muted">No hay disparadores: todavía no se instala nada.</p>}
            <ul class="plain">
              {triggers.map(({ id, fn, kind, nextAt }) => (
                <li key={id}>
                  <code>{fn}</code> {KINDS[kind] ?? kind}
                  {nextAt !== null && `; sigue: ${spokenMoment(nextAt, zone)}`}
                </li>
              ))}
            </ul>
            <Executions zone={zone} />
          </>
        )}
      </Answer>
    </section>
  );
}
