// The first screen: what this is, the main job in five steps, and the workbench's own acts.

import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { placeAddress } from '../route';

const STEPS: readonly (readonly [area: string, title: string, what: string])[] = [
  [
    'formularios',
    'Llene la solicitud',
    'Como una familia, en el teléfono y sin cuenta. Al enviarla lee cuándo la buscarán.',
  ],
  [
    'hojas',
    'Vea el caso en su hoja',
    'Conviértase arriba en Ana, de operaciones: el caso, sus personas y su carpeta ya están.',
  ],
  [
    'paginas',
    'Capture el movimiento',
    'Tramos, documentos y consentimientos en una página que cabe en el teléfono; de ahí, el aviso.',
  ],
  ['correo', 'Envíe el aviso', 'El borrador espera en el buzón del programa con su anexo. Lo envía una persona.'],
  [
    'drive',
    'Mire las carpetas',
    'Adelante el reloj un cuarto de hora: lo enviado queda archivado y cada caso lo nombra.',
  ],
];

export function StartArea() {
  return (
    <section class="area start" aria-label="Inicio">
      <h1>Todo el sistema, sin Google</h1>
      <p>
        Esta mesa de trabajo corre el mismo programa que la oficina usará en Google, con personas inventadas y un reloj
        que usted adelanta. Nada sale de esta computadora.
      </p>
      <ol class="steps">
        {STEPS.map(([area, title, what]) => (
          <li key={area}>
            <a href={placeAddress(area)}>{title}</a>
            <p>{what}</p>
          </li>
        ))}
      </ol>
      <WorldActs />
    </section>
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
        <button type="button" disabled={job !== null} onClick={() => setAsking(false)}>
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
