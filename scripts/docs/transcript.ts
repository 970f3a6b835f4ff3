// The README's transcript of the main job: real commands, run in a fresh world, with what they really print. The files
// it uses stand in docs/examples and come from the same run, so every line can be repeated word for word.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/kernel/time';
import { cases, people } from '../../src/programme/cases/tables';
import { missions } from '../../src/programme/directory/tables';
import { movements } from '../../src/programme/travel/tables';
import { FAMILY, journey } from '../demo/family';
import { program } from '../rva/program';
import { ownerOf, rowsOf } from '../rva/registry';
import { openSession, type Session } from '../rva/session';

export interface Transcript {
  readonly text: string;
  /** Path in the repository → content. */
  readonly examples: Readonly<Record<string, string>>;
}

/** Where the reader's world lives: not where `npm start` keeps its sample office, which would be in the way. */
const WORLD = '.rva/a-mano';
/** Lines a reader needs not see whole. */
const LONGEST_OUTPUT = 14;

export function transcript(): Transcript {
  const dir = mkdtempSync(join(tmpdir(), 'rva-'));
  try {
    return tellTranscript(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function tellTranscript(dir: string): Transcript {
  const data = join(dir, 'world');
  const lines: string[] = [];
  const examples: Record<string, string> = {};
  const example = (name: string, value: unknown): string => {
    const path = `docs/examples/${name}.json`;
    examples[path] = `${JSON.stringify(value, null, 2)}\n`;
    mkdirSync(join(dir, 'docs/examples'), { recursive: true });
    writeFileSync(join(dir, path), examples[path]);
    return path;
  };
  const run = (shown: string): string => {
    let out = '';
    const words = wordsOf(shown).map((word) => word.replace('docs/examples', join(dir, 'docs/examples')));
    const code = program(['--data', data, ...words], {
      output: { out: (text) => void (out += text), err: () => undefined },
    });
    if (code !== 0) throw new Error(`${shown} ended with ${code}: ${out}`);
    const printed = out.trimEnd().split('\n');
    const more =
      printed.length > LONGEST_OUTPUT
        ? [...printed.slice(0, LONGEST_OUTPUT), `… (${printed.length - LONGEST_OUTPUT} more lines)`]
        : printed;
    lines.push(`$ npm run -s rva -- --data ${WORLD} ${shown}`, ...more, '');
    return out;
  };

  run('install');
  run(`form submit intake --answers ${example('family', FAMILY)}`);
  const known = look(data, (session) => {
    const [record] = rowsOf(session, cases, ownerOf(session));
    const family = rowsOf(session, people, ownerOf(session)).map((person) => ({
      ...person,
      office: record?.['office'],
    }));
    const mission = rowsOf(session, missions, ownerOf(session)).find(({ country }) => (country as unknown) === 'HND');
    return { family, mission: mission?.id, today: new Date(session.host.clock.now()).toISOString().slice(0, 10) };
  });
  run('drive tree "Registro RVA/Expedientes"');
  run(
    `--as ana@oim.example page call movimiento save --args @${example('movement', journey(known.family, known.today, addDays))}`,
  );
  const movement = look(data, (session) => rowsOf(session, movements, ownerOf(session))[0]?.id);
  const notice = example('notice', { movement, mission: known.mission });
  run(`--as ana@oim.example page call aviso prepare --args @${notice} --where @${notice}`);
  const drafts = run('--as ana@oim.example mail drafts');
  const draft = /^(\S+)/.exec(drafts)?.[1] ?? '';
  run(`--as ana@oim.example mail send ${draft}`);
  run('clock advance 15m');
  run('drive tree "Registro RVA/Movimientos"');
  return { text: lines.join('\n').trimEnd(), examples };
}

function look<T>(data: string, at: (session: Session) => T): T {
  const session = openSession({ data });
  try {
    return at(session);
  } finally {
    session.host.close();
  }
}

/** Words of a command line with double quotes. */
const wordsOf = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));

const BEGIN = '<!-- transcript: written by `npm run docs` -->';
const END = '<!-- /transcript -->';

/** The README with the transcript in its place. */
export function withTranscript(readme: string, text: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < 0) throw new Error('README.md has no place for the transcript');
  return `${readme.slice(0, from + BEGIN.length)}\n\`\`\`\n${text}\n\`\`\`\n${readme.slice(to)}`;
}
