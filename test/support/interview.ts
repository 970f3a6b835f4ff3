// An interview as a colleague does it: a link opened on the page, the form behind it answered in another tab. Answers are
// given by question key; what a test does not say is answered plainly.

import { formMaps } from '../../scripts/rva/registry';
import type { FormMap } from '../../src/kernel/ports';
import type { ModuleKey } from '../../src/programme/counselling/codes';
import { moduleForms } from '../../src/programme/counselling/modules/all';
import { FORM_LANGUAGE, formKeyOf } from '../../src/programme/counselling/modules/form-keys';
import { askedIn } from '../../src/kernel/short-form';
import { ANA, OWNER, type Answers, type Office } from './office';

export type Said = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Opens a module on the page Entrevista; the link that the page then tells. */
export function openLink(office: Office, person: string, module: ModuleKey, as = ANA) {
  const { interview } = office.act<{ interview: string }>(
    'entrevista',
    'open',
    { person, module },
    { args: { person }, as },
  );
  const { url } = office.ask<{ url: string }>('entrevista', 'link', { interview }, as);
  return { interview, url };
}

const PLAIN: Readonly<Record<ModuleKey, Said>> = {
  identity: {
    explained: 'yes',
    givenNames: 'Marisol',
    firstSurname: 'Inventada',
    secondSurname: 'Prueba',
    birthDate: '1992-05-14',
    dobPrecision: 'exact',
    sex: 'F',
    nationality: 'HND',
    signing: 'signs',
    paper: 'passport',
    paperIssuer: 'HND',
    paperNumber: 'X0000001',
    paperExpires: '2031-05-31',
  },
  family: {
    relation: 'self',
    tied: 'both',
    newcomer: 'no',
    destinationCity: 'Choluteca',
    destinationMunicipality: 'Choluteca',
    awaited: 'no',
  },
  decision: { reasons: ['family'], pressed: 'no', worried: 'no', moreDays: 'no', returns: 'yes' },
  information: { topics: ['alternatives', 'programme'], leaflet: '2026-1', leafletLanguage: 'spa', ownWords: 'yes' },
  journey: { inmPaper: 'none', help: ['none'] },
  closing: {
    agrees_originMission: 'yes',
    agrees_headOffice: 'yes',
    agrees_consulate: 'yes',
    agrees_inm: 'yes',
    agrees_airline: 'yes',
    how: 'signature',
    declarationLanguage: 'spa',
    declarationRead: 'yes',
    safeChannel: 'WhatsApp, por la tarde',
    appointment: '2026-12-01',
  },
  screening: Object.fromEntries(
    askedIn(moduleForms('screening'))
      .filter(({ guarded }) => guarded)
      .map(({ key }) => [key, 'no']),
  ),
};

/** Answers of a module by key, as labels. */
export function answersTo(module: ModuleKey, said: Said = {}): Answers {
  const all = { alone: 'yes', apart: 'yes', ...PLAIN[module], ...said };
  const options = new Map(askedIn(moduleForms(formKeyOf(module))).map((asked) => [asked.key, asked.options]));
  const label = (key: string, code: string): string => options.get(key)?.[code] ?? code;
  return Object.fromEntries(
    Object.entries(all as Said).flatMap(([key, answer]) =>
      answer === undefined
        ? []
        : [[key, typeof answer === 'string' ? label(key, answer) : [...answer].map((each) => label(key, each))]],
    ),
  );
}

const mapOf = (office: Office, module: ModuleKey) => {
  const map = formMaps(office.session).find(
    ({ form, language }) => form === formKeyOf(module) && language === FORM_LANGUAGE,
  );
  if (map === undefined) throw new Error(`no form of ${module}`);
  return map;
};

/** Answers by item, with what the link fills in. */
export function filledForm(office: Office, module: ModuleKey, url: string, said: Said = {}, as = ANA) {
  const map = mapOf(office, module);
  const opened = office.host.people.forms.open(as, url);
  if ('refused' in opened) throw new Error(opened.refused.message);
  const items = new Map(Object.entries(map.items).map(([item, key]) => [key, item]));
  const given = Object.entries(answersTo(module, said)).map(
    ([key, answer]) => [items.get(key) ?? key, answer] as const,
  );
  return { formId: map.formId, given: { ...(opened.form.prefilled as Answers), ...Object.fromEntries(given) } };
}

/** Sends the form that a link leads to; the response's ID. */
export function answerLink(office: Office, module: ModuleKey, url: string, said: Said = {}, as = ANA): string {
  const { formId, given } = filledForm(office, module, url, said, as);
  const sent = office.host.people.forms.submit(as, formId, given);
  if (!('responseId' in sent)) throw new Error(`the form refuses: ${JSON.stringify(sent)}`);
  return sent.responseId;
}

/** A whole module: opened and answered. */
export function interviewed(office: Office, person: string, module: ModuleKey, said: Said = {}, as = ANA): string {
  return answerLink(office, module, openLink(office, person, module, as).url, said, as);
}

/** Somebody makes a paragraph of a question that nobody answers here; the form's map, by which it is repaired. */
export function spoilForm(office: Office, module: ModuleKey): FormMap {
  const map = mapOf(office, module);
  const answered = ['token', ...Object.keys(answersTo(module))];
  const spare = Object.entries(map.items).find(([, key]) => !answered.includes(key))?.[0];
  if (spare === undefined) throw new Error(`${module} has no question that stays without an answer`);
  office.host.people.forms.editItem(OWNER, map.formId, Number(spare), { type: 'PARAGRAPH_TEXT' });
  return map;
}
