// What a file is, in a word and a sign; and where it is opened when not here.

import type { DriveItem } from '../../methods/drive';
import { placeAddress } from '../route';

const GOOGLE = 'application/vnd.google-apps.';

const KINDS: readonly (readonly [type: RegExp, mark: string, word: string])[] = [
  [/\.folder$/, '▸', 'Carpeta'],
  [/\.spreadsheet$/, '▦', 'Hoja de cálculo'],
  [/\.form$/, '☑', 'Formulario'],
  [/\.script$/, '⚙', 'Programa'],
  [/^application\/pdf$/, '▤', 'PDF'],
  [/^message\/rfc822$/, '✉', 'Correo'],
  [/^image\//, '▣', 'Imagen'],
  [/^text\//, '≡', 'Texto'],
];

export function kindOf(type: string): readonly [mark: string, word: string] {
  const found = KINDS.find(([pattern]) => pattern.test(type));
  return found === undefined ? ['□', 'Archivo'] : [found[1], found[2]];
}

/** Spreadsheets and forms have their own part of the workbench. */
export function ownScreenOf({ id, type }: DriveItem): string | undefined {
  if (type === `${GOOGLE}spreadsheet`) return placeAddress('hojas', [id]);
  return type === `${GOOGLE}form` ? placeAddress('formularios', [id]) : undefined;
}
