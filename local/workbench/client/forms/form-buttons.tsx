// Below a page of a form: what is wrong with the whole, how far one has come, and the ways on, back and out.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormView } from '../../methods/forms';
import type { Walk } from './walk';

export function FormButtons({ form, walk }: { form: FormView; walk: Walk }) {
  const { notice, problems, busy, sends, index } = walk;
  const wrong = Object.keys(problems).length;
  const pages = form.pages.length;
  // The second click of a double click finds the next page's button where this page's was.
  const once = (go: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) go();
  };
  return (
    <>
      {notice !== null && (
        <p class="notice" role="alert" tabIndex={-1}>
          {notice}
        </p>
      )}
      {wrong > 0 && (
        <p class="wrong-count" role="status">
          {wrong === 1 ? 'Revisa la respuesta marcada en rojo.' : `Revisa las ${wrong} respuestas marcadas en rojo.`}
        </p>
      )}
      <div class="form-buttons">
        {!walk.isFirst && (
          <button type="button" class="quiet" disabled={busy} onClick={once(walk.back)}>
            Atrás
          </button>
        )}
        <button type="button" aria-disabled={busy} onClick={once(walk.forward)}>
          {sends ? (busy ? 'Enviando…' : 'Enviar') : 'Siguiente'}
        </button>
        {form.progressBar && (
          <label class="progress">
            <progress value={index + 1} max={pages} />
            <span>
              Página {index + 1} de {pages}
            </span>
          </label>
        )}
        <Clear onClear={walk.clear} />
      </div>
    </>
  );
}

function Clear({ onClear }: { onClear: () => void }) {
  // Null until somebody has asked once: the focus is moved by asking and by leaving it, not by the page.
  const [asking, setAsking] = useState<boolean | null>(null);
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking !== null) here.current?.focus();
  }, [asking]);
  if (asking !== true) {
    return (
      <button type="button" class="quiet clear" ref={here} onClick={() => setAsking(true)}>
        Borrar formulario
      </button>
    );
  }
  const clear = (): void => {
    setAsking(null);
    onClear();
  };
  return (
    <div class="asking clear" role="group" aria-label="Borrar formulario">
      <p>¿Borrar todas las respuestas de este formulario? No se pueden recuperar.</p>
      <p class="buttons">
        <button type="button" class="quiet" ref={here} onClick={() => setAsking(false)}>
          Conservarlas
        </button>
        <button type="button" onClick={clear}>
          Sí, borrar
        </button>
      </p>
    </div>
  );
}
