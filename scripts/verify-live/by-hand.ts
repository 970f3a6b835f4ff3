// What only a person can see: it needs a second account, a delegate, a telephone or an eye. Each becomes a row of the
// tab «A mano», where the answer is written; the guide says how to look, under the same key.

export interface ByHand {
  /** As the reference numbers the probe; a letter where one of its probes is two things to look at. */
  readonly key: string;
  /** In Spanish, for the administrator. */
  readonly question: string;
}

export const BY_HAND: readonly ByHand[] = [
  {
    key: 'P1',
    question:
      'Con el núcleo compartido solo para ver: ¿se dispara al editar otra cuenta el libro y al enviar alguien sin cuenta el ' +
      'formulario? ¿La página dice quién la abre?',
  },
  {
    key: 'P2',
    question:
      'Otra cuenta, sin derecho sobre las columnas protegidas: ¿puede ordenar, insertar, borrar, mover, ocultar y pegar encima? ' +
      '¿Y con una vista de filtro?',
  },
  {
    key: 'P5a',
    question: 'Un borrador al que se le cambia el texto y el asunto a mano: ¿conserva su Message-ID? ¿Y su hilo?',
  },
  {
    key: 'P5b',
    question:
      'El mismo borrador enviado, programado, con «Deshacer», y enviado por un delegado: ¿conserva su Message-ID?',
  },
  {
    key: 'P7',
    question:
      'Un anexo en PDF visto a ojo: ¿están ñ, á, ü y Ł, la imagen, el tamaño de página y los títulos de la tabla?',
  },
  {
    key: 'P8a',
    question:
      'En un formulario con páginas: si se contesta una, se regresa y se toma otro camino, ¿llegan esas respuestas?',
  },
  {
    key: 'P8b',
    question:
      '¿Quién puede abrir un formulario recién publicado? ¿Qué muestra el enlace para editar cuando ya no se permite?',
  },
  {
    key: 'P11a',
    question: '¿Se ve la página del núcleo dentro de una barra lateral de la hoja? ¿Y sin cookies de terceros?',
  },
  {
    key: 'P11b',
    question: 'Con dos cuentas de Google en el mismo navegador: ¿abre la página y guarda lo que se escribe?',
  },
  { key: 'P12', question: 'Formulario abierto sin cuenta: ¿pide captcha o entrar? ¿Guarda lo empezado si se cierra?' },
  { key: 'P13', question: 'En el teléfono: ¿se abre el buzón delegado en la aplicación de Gmail?' },
  { key: 'L3', question: 'Una respuesta editada por quien la envió: ¿llega otro aviso de envío? ¿Qué valores trae?' },
  { key: 'L6', question: 'Veinte envíos del formulario al mismo tiempo: ¿cuántos avisos llegan? ¿Alguno dos veces?' },
  { key: 'L9', question: 'Un borrador enviado a mano: ¿es el mismo hilo antes y después?' },
];
