// The first screen: what this is, the way through it that the programme proposes, and the workbench's own acts.

import { useState } from 'preact/hooks';
import { useDesk, useLive } from '../desk';
import { go } from '../route';
import { Answer } from '../shell/answer';

export function StartArea() {
  return (
    <section class="area start" aria-label="Inicio">
      <h1>Todo el sistema, sin Google</h1>
      <p>
        Esta mesa de trabajo corre el mismo programa que la oficina usará en Google, con personas inventadas y un reloj
        que usted adelanta. Nada sale de esta computadora.
      </p>
      <Tour />
      <WorldActs />
    </section>
  );
}

/** Each step is done as somebody: whoever takes it sits down as that person. */
function Tour() {
  const { become } = useDesk();
  const steps = useLive('desk.tour', {});
  const people = useLive('desk.people', {});
  const nameOf = (email: string): string =>
    (people.state === 'shown' ? people.value.find((somebody) => somebody.email === email)?.name : undefined) ?? email;
  const take = (as: string, place: string) => {
    become(as);
    go(place);
  };
  return (
    <Answer live={steps}>
      {(list) => (
        <ol class="steps">
          {list.map(({ as, place, title, what }) => (
            <li key={title}>
              <button type="button" class="step" onClick={() => take(as, place)}>
                <strong>{title}</strong>
                <span class="muted">como {as === '' ? 'alguien sin cuenta' : nameOf(as)}</span>
              </button>
              <p>{what}</p>
            </li>
          ))}
        </ol>
      )}
    </Answer>
  );
}

/** Only whoever may open everything may take everything away; the others read who that is. */
function ExportAll() {
  const { as, ask, complain, job } = useDesk();
  const people = useLive('desk.people', {});
  const [exporting, setExporting] = useState(false);
  const owner = people.state === 'shown' ? people.value.find(({ role }) => role === 'role-account') : undefined;
  if (owner === undefined) return null;
  if (as !== owner.email) return <span class="muted">Exportar todo: solo como {owner.email}, en «Usted es».</span>;
  const download = (): void => {
    setExporting(true);
    ask('desk.export', {})
      .then(
        (path) => location.assign(path),
        (error: Error) => complain(error.message),
      )
      .finally(() => setExporting(false));
  };
  return (
    <button type="button" class="quiet" disabled={exporting || job !== null} onClick={download}>
      {exporting ? 'Se prepara el archivo…' : 'Exportar todo (.zip)'}
    </button>
  );
}

function WorldActs() {
  const { ask, complain, job } = useDesk();
  const [asking, setAsking] = useState<boolean | null>(null);
  const reset = (empty: boolean) => {
    setAsking(null);
    ask('desk.reset', { empty }).catch((error: Error) => complain(error.message));
  };
  return (
    <section aria-label="Este mundo">
      <h2>Este mundo</h2>
      <p class="buttons">
        <ExportAll />
        <button type="button" class="quiet" disabled={job !== null} onClick={() => setAsking(false)}>
          Volver a la oficina de muestra…
        </button>
        <button type="button" class="quiet" disabled={job !== null} onClick={() => setAsking(true)}>
          Empezar sin nada…
        </button>
      </p>
      {asking !== null && (
        <div class="asking" role="group" aria-label="Confirmar">
          <p>
            Lo que hay ahora se guarda aparte, en una carpeta «anterior» junto a los datos, y se empieza{' '}
            {asking ? 'un mundo vacío, para instalar a mano.' : 'con la oficina de muestra como nueva.'}
          </p>
          <p class="buttons">
            <button type="button" onClick={() => reset(asking)}>
              Sí, empezar de nuevo
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(null)}>
              No, dejarlo como está
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
