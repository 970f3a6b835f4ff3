// Two interviews of the sample office: one that is done, one that stopped after its second module. Each module is opened on
// the page and answered behind its link, as a colleague does it.

import type { Row } from '../../../src/kernel/table';
import { addDays } from '../../../src/kernel/time';
import type { ModuleKey } from '../../../src/programme/counselling/codes';
import { formKeyOf, FORM_LANGUAGE, TOKEN } from '../../../src/programme/counselling/modules/form-keys';
import { submitAnswers } from '../../rva/forms';
import { callFunction } from '../../rva/pages';
import { ownerOf, rowsOf } from '../../rva/registry';
import type { Session } from '../../rva/session';
import { sampleAnswers, type Answers } from '../answers';
import { formSpecFrom } from '../form-spec';

const PLAIN: Readonly<Record<ModuleKey, Answers>> = {
  identity: { dobPrecision: 'exact', signing: 'signs', paper: 'birthCertificate', paperNumber: 'Acta de muestra 17' },
  family: { tied: 'notApplicable', newcomer: 'no', awaited: 'no' },
  decision: { pressed: 'no', worried: 'no', moreDays: 'no', returns: 'yes' },
  information: { leaflet: '2026-1', leafletLanguage: 'spa', ownWords: 'yes' },
  journey: { inmPaper: 'none', help: ['none'], pregnant: 'no', unfit: 'no', court: 'no' },
  closing: { declarationLanguage: 'spa', safeChannel: 'WhatsApp, por la tarde' },
  screening: {},
};

/** What the registry knows already, so that nothing differs. */
function knownOf(person: Row): Answers {
  const [firstSurname = '', ...rest] = String(person['surnames']).split(' ');
  return {
    ...{ givenNames: String(person['givenNames']), firstSurname, secondSurname: rest.join(' ') },
    ...{ birthDate: `${String(person['birthYear'])}-06-15`, nationality: String(person['nationality']) },
    ...{ sex: person['sex'] === 'later' ? 'F' : String(person['sex']), relation: String(person['relation']) },
  };
}

/** What is agreed lies ahead. */
function agreedFrom(session: Session): Answers {
  const today = new Date(session.host.clock.now()).toISOString().slice(0, 10);
  return { appointment: addDays(today, 7), appointmentTime: '10:00', appointmentPlace: 'Oficina' };
}

const OBSERVED = ['childAlone', 'notFree', 'afraid', 'worried', 'health', 'upset', 'tonight', 'askedProtection'];

/** @param officer a session of whoever interviews. */
export function interviewModule(session: Session, officer: Session, person: Row, module: ModuleKey): void {
  const where = { person: person.id };
  const opened = callFunction(officer, 'entrevista', 'open', { person: person.id, module }, where);
  const { interview } = opened as { readonly interview: string };
  const { url } = callFunction(officer, 'entrevista', 'link', { interview }, where) as { readonly url: string };
  const token = [...new URL(url).searchParams].find(([name]) => name.startsWith('entry.'))?.[1] ?? '';
  const key = formKeyOf(module);
  const spec = formSpecFrom((table) => rowsOf(session, table, ownerOf(session)), key);
  if (spec === undefined) throw new Error(`no form ${key}`);
  const asked = spec.pages.flatMap(({ questions }) => questions.map((question) => question.key));
  const observed = module === 'screening' ? Object.fromEntries(OBSERVED.map((each) => [each, 'no'])) : {};
  const gates = Object.fromEntries(['alone', 'apart', 'explained'].map((gate) => [gate, 'yes']));
  const plain = { ...knownOf(person), ...gates, ...PLAIN[module], ...agreedFrom(session) };
  const said: Answers = { ...plain, ...observed, [TOKEN]: token };
  const set = Object.fromEntries(Object.entries(said).filter(([question]) => asked.includes(question)));
  submitAnswers(officer, key, FORM_LANGUAGE, sampleAnswers(spec, { set }));
}
