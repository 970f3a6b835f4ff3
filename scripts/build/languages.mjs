// What differs from one language to the next: which catalogue a page is built with, the shell around it, and the file of what
// the server says; and what else stands beside the pages as a file of its own.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** The language of the definitions, and what is added to the name of a page's file in another. */
const NATIVE = 'es';
export const LANGUAGES = [NATIVE, 'en'];
export const fileName = (page, language) => `${page}${language === NATIVE ? '' : `.${language}`}.html`;

/**
 * Puts the same catalogue of another language in the place of the Spanish one, and its words in the place of those that lists
 * of choices hold. Where there is none yet, a page speaks Spanish.
 */
export const spokenIn = (root, language) => ({
  name: 'language',
  async setup({ onResolve, onLoad }) {
    const { words } = await exportsOf(root, `src/messages/${language}.ts`);
    onLoad({ filter: /\/src\/programme\/\w+\/([\w-]*codes|countries)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/'([^'\\\n]+)'/g, (quoted, text) =>
        text in words.labels ? JSON.stringify(words.labels[text]) : quoted,
      ),
      loader: 'ts',
    }));
    onResolve({ filter: /\/messages\/es\// }, ({ path, resolveDir }) => {
      const file = `${resolve(resolveDir, path).replace('/messages/es/', `/messages/${language}/`)}.ts`;
      return existsSync(file) ? { path: file } : undefined;
    });
  },
});

/** What a source exports. */
async function exportsOf(root, source) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    outfile: 'texts.js',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The shell says its language to whoever reads aloud, and what to do where no script runs. */
export async function shellIn(root, language, shell) {
  const { shellTexts } = await exportsOf(root, `src/messages/${language}/pages.ts`);
  return shell.replace('lang="es"', `lang="${language}"`).replace('__NO_SCRIPT__', shellTexts.noScript);
}

/** What a source exports under this name, as JSON in which Google's server finds no tag, comment or entity to work on. */
export async function jsonFile(root, source, name) {
  const exported = await exportsOf(root, source);
  const escapes = { '<': '\\u003c', '&': '\\u0026', '/': '\\/' };
  return JSON.stringify(exported[name]).replace(/[<&/]/g, (sign) => escapes[sign]);
}

/** The file of a language's words, by its name. */
export const wordsFile = async (root, language) => [
  fileName(`palabras-${language}`, NATIVE),
  await jsonFile(root, `src/messages/${language}.ts`, 'words'),
];
