// What ran, newest first, as Google's list of executions shows it, with what Google does not show: every service call
// it made and what the model says it took.

import { counted } from '../counted';
import { useLive } from '../desk';
import { Answer } from '../shell/answer';
import { spokenMoment, spokenSpan } from '../moments';

const STARTS: Readonly<Record<string, string>> = {
  trigger: 'disparador',
  'simple-trigger': 'disparador simple',
  'web-app': 'página abierta',
  'page-call': 'llamada de página',
  menu: 'menú',
  editor: 'editor',
};

export function Executions({ zone }: { zone: string }) {
  const executions = useLive('clock.executions', {});
  return (
    <section aria-label="Ejecuciones">
      <h2>Ejecuciones</h2>
      <Answer live={executions}>
        {(list) => (
          <ul class="executions">
            {list.map((run) => (
              <li key={`${run.at}/${run.fn}/${run.identity.active}`}>
                <details>
                  <summary>
                    <span class="when">{spokenMoment(run.at, zone)}</span> <code>{run.fn}</code>{' '}
                    <span class="muted">
                      {[
                        STARTS[run.start] ?? run.start,
                        counted(run.calls, 'llamada'),
                        counted(run.cells, 'celda'),
                        spokenSpan(run.ms),
                      ].join(' · ')}
                    </span>
                    {run.error !== undefined && (
                      <strong class="bad"> {run.died === true ? 'se cortó' : 'falló'}</strong>
                    )}
                  </summary>
                  {run.error !== undefined && <p class="bad">{run.error.message}</p>}
                  <table>
                    <thead>
                      <tr>
                        <th>Servicio</th>
                        <th>Llamadas</th>
                      </tr>
                    </thead>
                    <tbody>
                      {Object.entries(run.methods).map(([method, count]) => (
                        <tr key={method}>
                          <td>{method}</td>
                          <td>{count}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                  {run.log.map((line) => (
                    <pre>{line}</pre>
                  ))}
                </details>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
