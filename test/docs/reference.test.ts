// The committed documents are what the definitions say today, and every rule has its test.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('npm run docs', () => {
  it('finds nothing stale and no rule without a test', () => {
    const root = join(__dirname, '..', '..');

    const { stdout } = spawnSync(process.execPath, ['dist/tools/docs.mjs', '--check'], { cwd: root, encoding: 'utf8' });

    expect(stdout).toBe('');
  });
});
