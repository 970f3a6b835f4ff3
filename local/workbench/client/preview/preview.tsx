// A file to look at: PDF page by page, images, text, mail. Anything else can only be saved. Nothing in a file can run.

import './preview.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Offered } from '../../methods/mail';

/** Longer text is cut: whoever needs it all saves it. */
const LONGEST = 200_000;

export function Preview({ file }: { readonly file: Offered }) {
  const { type, name, show } = file;
  if (type === 'application/pdf') return <PdfPreview path={show} name={name} />;
  if (/^image\/(png|jpeg|gif|webp)$/.test(type)) return <img class="preview" src={show} alt={name} />;
  if (type.startsWith('text/') || type === 'message/rfc822' || type === 'application/json')
    return <TextPreview path={show} />;
  return <p class="muted">Este tipo de archivo no se puede ver aquí. Guárdelo para abrirlo con su programa.</p>;
}

function TextPreview({ path }: { readonly path: string }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    fetch(path)
      .then((answer) => answer.text())
      .then(setText, () => setText('No se pudo leer.'));
  }, [path]);
  if (text === null) return <p class="loading">Abriendo…</p>;
  return (
    <pre class="preview text-preview" tabIndex={0} dir="auto">
      {text.slice(0, LONGEST)}
      {text.length > LONGEST && '\n… (sigue: guárdelo para verlo completo)'}
    </pre>
  );
}

function PdfPreview({ path, name }: { readonly path: string; readonly name: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    // Weighs more than all the rest of the page, so it comes when it is needed.
    const drawer = import(/* a file of its own, beside this one */ PDF_DRAWER) as Promise<typeof import('./draw-pdf')>;
    drawer
      .then(({ drawPdf }) => drawPdf(path, (canvas) => wanted && place.current?.append(canvas)))
      .then(
        (found) => wanted && setText(found),
        () => wanted && setFailed(true),
      );
    return () => {
      wanted = false;
      place.current?.replaceChildren();
    };
  }, [path]);
  if (failed) return <p class="refusal">No se pudo dibujar este PDF. Guárdelo para abrirlo con su programa.</p>;
  return (
    <div class="preview pdf-preview">
      {text === null && <p class="loading">Dibujando…</p>}
      <div ref={place} role="img" aria-label={`Páginas de ${name}; su texto está abajo`} />
      {text !== null && (
        <details>
          <summary>Texto del documento</summary>
          <pre dir="auto">{text}</pre>
        </details>
      )}
    </div>
  );
}

const PDF_DRAWER = '/draw-pdf.js';
