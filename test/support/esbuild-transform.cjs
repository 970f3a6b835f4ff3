// Jest's transformer: TypeScript and ES modules to CommonJS, one file at a time, by the compiler that also builds the
// bundle. It checks no types and follows no imports. CommonJS itself because Jest loads its transformer with require.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

const LOADERS = { ts: 'ts', tsx: 'tsx', js: 'js', mjs: 'js' };
const OWN_SOURCE = readFileSync(__filename, 'utf8');

module.exports = {
  // Jest keeps what was transformed; by itself it would keep it when this file has changed.
  getCacheKey(source, file) {
    return createHash('sha256').update([version, OWN_SOURCE, file, source].join('\0')).digest('hex');
  },
  process(source, file) {
    const { code } = transformSync(source, {
      loader: LOADERS[file.slice(file.lastIndexOf('.') + 1)],
      format: 'cjs',
      // The text of a conformance case is sent to Google as it stands here.
      target: file.endsWith('.case.ts') ? 'es2019' : 'node20',
      sourcefile: file,
      sourcemap: 'inline',
    });
    return { code };
  },
};
