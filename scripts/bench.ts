// npm run bench: what the frequent acts cost, in service calls, cells moved and modelled time. Counts, never a test of
// seconds: the latencies are a model (local/latency.ts).

import { FAMILY } from './demo/family';
import { submitAnswers } from './rva/forms';
import { installOffice } from './rva/install';
import { openPage } from './rva/pages';
import { openSession, type Session } from './rva/session';
import { sampleOffice } from './sample/office';

interface Cost {
  readonly what: string;
  readonly calls: number;
  readonly sheets: number;
  readonly cells: number;
  readonly modelledMs: number;
}

function costOf(session: Session, what: string, work: () => unknown): Cost {
  const from = session.ledger.length;
  work();
  const lines = session.ledger.slice(from);
  return {
    what,
    calls: lines.length,
    sheets: lines.filter(({ service }) => service === 'Sheets').length,
    cells: lines.reduce((sum, { cells }) => sum + cells, 0),
    modelledMs: Math.round(lines.reduce((sum, { ms }) => sum + ms, 0)),
  };
}

const session = openSession({ data: ':memory:', json: true });
const staff: Session = { ...session, actor: 'ana@oim.example' };
const send = (phone: string) => submitAnswers(session, 'intake', 'es', { ...FAMILY, phone });
const rounds = (ms: number) => session.host.clock.advance(ms).forEach((run) => session.noted(run));

const costs = [
  costOf(session, 'installation', () => installOffice(session, sampleOffice)),
  costOf(session, 'intake of a family of four, first of its year', () => send('+504 9999 0001')),
  costOf(session, 'intake of a family of four', () => send('+504 9999 0002')),
  costOf(session, 'a round with nothing to do', () => rounds(5 * 60_000)),
  costOf(session, 'opening the list of movements', () => openPage(staff, 'movimientos', {})),
];
session.host.close();
console.table(costs);
