// What differs from one language to the next: which catalogue a page is built with, the shell around it, and the file of what
// the server says.

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The language of the definitions, and what is added to the name of a page's file in another. */
const NATIVE = 'es';
export const LANGUAGES = [NATIVE, 'en'];
export const fileName = (page, language) => `${page}${language === NATIVE ? '' : `.${language}`}.html`;

/** Puts the same catalogue of another language in the place of the Spanish one. Where there is none yet, a page speaks Spanish. */
export const spokenIn = (language) => ({
  name: 'language',
  setup({ onResolve }) {
    onResolve({ filter: /\/messages\/es\// }, ({ path, resolveDir }) => {
      const file = `${resolve(resolveDir, path).replace('/messages/es/', `/messages/${language}/`)}.ts`;
      return existsSync(file) ? { path: file } : undefined;
    });
  },
});

/** What a module of `src/messages` exports. */
async function textsOf(root, module) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/messages/${module}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    outfile: 'texts.js',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The shell says its language to whoever reads aloud, and what to do where no script runs. */
export async function shellIn(root, language, shell) {
  const { shellTexts } = await textsOf(root, join(language, 'pages'));
  return shell.replace('lang="es"', `lang="${language}"`).replace('__NO_SCRIPT__', shellTexts.noScript);
}

/** The file of a language's words: its name, and JSON in which Google's server finds no tag, comment or entity to work on. */
export async function wordsFile(root, language) {
  const { words } = await textsOf(root, language);
  const escapes = { '<': '\\u003c', '&': '\\u0026', '/': '\\/' };
  const json = JSON.stringify(words).replace(/[<&/]/g, (sign) => escapes[sign]);
  return [fileName(`palabras-${language}`, NATIVE), json];
}
