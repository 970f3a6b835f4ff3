// Builds the sample office in mid-work: a morning of applications, a week of departures, notices at every stage. All of it
// is done as people do it: the form is sent, pages are used, drafts are opened and sent, missions answer, time passes.
// INVARIANT: no row is written here; the same seed and clock give the same office.

import { formSpecFrom } from '../form-spec';
import { sampleAnswers } from '../answers';
import { sampleOffice } from '../office';
import { submitAnswers } from '../../rva/forms';
import { installOffice } from '../../rva/install';
import { callFunction } from '../../rva/pages';
import { ownerOf, rowsOf, waitingRows } from '../../rva/registry';
import type { Session } from '../../rva/session';
import { MODULE_KEYS } from '../../../src/programme/counselling/codes';
import { cases, people } from '../../../src/programme/cases/tables';
import { WAVES, type SampleApplication } from './applications';
import { keepTheDay } from './daily';
import { JOURNEYS } from './journeys';
import { interviewModule } from './interviews';
import { saveJourney } from './movement';
import { bringNoticeTo, writeFromOutside } from './notices';

export interface SampleStep {
  readonly done: number;
  readonly total: number;
  /** In Spanish, without names. */
  readonly title: string;
}

const MINUTE = 60_000;
/** Whose work this is. */
const ASSISTANT = 'ana@oim.example';
const COLLEAGUE = 'luisa@oim.example';
/** Of so many cases two have somebody who answers for them; the others wait for one. */
const TAKEN_IN = 5;
const INTERVIEWED = 2;
const TOTAL = 3 + INTERVIEWED + WAVES.flat().length + JOURNEYS.length * 2;

export function* buildSampleOffice(session: Session): Generator<SampleStep, void> {
  let done = 0;
  const step = (title: string): SampleStep => ({ done: (done += 1), total: TOTAL, title });
  const pass = (minutes: number): void => {
    for (const run of session.host.clock.advance(minutes * MINUTE)) session.noted(run);
  };
  const staff: Session = { ...session, actor: ASSISTANT };
  const staffAt = (office: unknown): Session => ({ ...session, actor: office === 'TIJ' ? COLLEAGUE : ASSISTANT });

  yield { done: 0, total: TOTAL, title: 'Se instala' };
  installOffice(session, sampleOffice);
  yield step('Llegan las primeras solicitudes');

  const responses = new Map<string, string>();
  for (const wave of WAVES) {
    for (const application of wave) {
      responses.set(application.key, send(session, application));
      yield step('Llegan solicitudes');
    }
    pass(40);
  }
  setOneAside(session, staff, responses.get('retired-3'));

  const caseOf = new Map(rowsOf(session, cases, ownerOf(session)).map((row) => [row['response'], row]));
  for (const row of [...caseOf.values()].filter((_row, at) => at % TAKEN_IN < 2)) {
    const officer = staffAt(row['office']);
    callFunction(officer, 'hoy', 'assign', { case: row.id, officer: officer.actor, was: null });
    pass(1);
  }
  yield step('Se reparten los casos');

  const persons = rowsOf(session, people, ownerOf(session));
  const familyOf = (key: string) =>
    persons.filter((person) => person['case'] === caseOf.get(responses.get(key) ?? '')?.id);
  const taken = [...caseOf.values()].filter((_row, at) => at % TAKEN_IN < 2);
  for (const [at, row] of taken.slice(0, INTERVIEWED).entries()) {
    const principal = persons.find((person) => person['case'] === row.id && person['order'] === 1);
    if (principal === undefined) continue;
    for (const module of at === 0 ? MODULE_KEYS : MODULE_KEYS.slice(0, 2)) {
      interviewModule(session, staffAt(row['office']), principal, module);
      pass(2);
    }
    yield step('Se entrevista');
  }
  const saved = [];
  for (const journey of JOURNEYS) {
    const office = caseOf.get(responses.get(journey.travellers[0] ?? '') ?? '')?.['office'] ?? null;
    const by = staffAt(office);
    saved.push({ by, journey, movement: saveJourney(by, journey, journey.travellers.flatMap(familyOf), office) });
    // As a person would: nobody fills in a journey in no time, and Sheets allows sixty readings a minute.
    pass(1);
    yield step('Se capturan movimientos');
  }
  for (const { by, journey, movement } of saved) {
    bringNoticeTo(by, movement, journey, pass);
    yield step('Se avisa a las misiones');
  }
  const own = [...caseOf.values()].find((row, at) => at % TAKEN_IN < 2 && staffAt(row['office']).actor === ASSISTANT);
  if (own !== undefined) keepTheDay(staff, own.id, pass);
  writeFromOutside(session);
  pass(15);
  yield step('Listo');
}

/** The seed is the place in the list, so that another line changes no other family. */
function send(session: Session, { key, set }: SampleApplication): string {
  const spec = formSpecFrom((table) => rowsOf(session, table, ownerOf(session)), 'intake');
  if (spec === undefined) throw new Error('no form intake');
  const seed = WAVES.flat().findIndex((each) => each.key === key) + 1;
  return submitAnswers(session, 'intake', 'es', sampleAnswers(spec, { seed, set })).response;
}

/** One of the applications that wait is discarded by a person. */
function setOneAside(session: Session, staff: Session, response: string | undefined): void {
  const item = waitingRows(session).find((row) => row['response'] === response);
  if (item !== undefined) callFunction(staff, 'por-corregir', 'discard', { items: [item.id] });
}
