// What stands beside the pages as a file of its own: what the server says in one language, what the staff's forms ask.

import { build } from 'esbuild';

/** What a source exports under this name, as JSON in which Google's server finds no tag, comment or entity to work on. */
export async function jsonFile(root, source, name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    outfile: 'words.js',
  });
  const exported = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const escapes = { '<': '\\u003c', '&': '\\u0026', '/': '\\/' };
  return JSON.stringify(exported[name]).replace(/[<&/]/g, (sign) => escapes[sign]);
}
