// What the server says in one language, as a file that stands beside the pages.

import { build } from 'esbuild';

/** The words of a language, as JSON in which Google's server finds no tag, comment or entity to work on. */
export async function wordsFile(root, language) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/messages/${language}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    outfile: 'words.js',
  });
  const { words } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const escapes = { '<': '\\u003c', '&': '\\u0026', '/': '\\/' };
  return JSON.stringify(words).replace(/[<&/]/g, (sign) => escapes[sign]);
}
