// The `rva` command: drives the local host without a browser. One file a command in `rva/`; this one only gathers them.
// Exit 0: done · 1: refused, with the problems in Spanish · 2: wrong usage.

import { program } from './rva/program';

// Whoever reads only the first lines (`rva … | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = program(process.argv.slice(2));
