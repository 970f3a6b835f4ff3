// A process of its own that reads a PDF from standard input and prints what an independent reader takes out of it.
// Apart from the tests because the reader loads its modules in a way that Jest's own module loader refuses.

import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

const bytes = new Uint8Array(await buffer(process.stdin));
const document = await getDocumentProxy(bytes);
const { text } = await extractText(document, { mergePages: false });
const { info } = await getMeta(document);
process.stdout.write(JSON.stringify({ pages: text, title: info.Title ?? null, date: info.CreationDate ?? null }));
