// What leaves the account: one JSON file with what each case and probe gave and what a person saw.
// INVARIANT: it holds no address, ID or link of the account; `take` looks again.

import { google } from './google';
import type { Row } from './notebook';
import { readAnswers, writeFacts } from './notebook';
import { EDITIONS, openedNotebook, STEPS } from './portion';
import { redact } from './redact';

const NAME = 'registro-rva-observed.json';
const OUTCOMES: Readonly<Record<string, string>> = { 'se cumple': 'holds', difiere: 'differs', 'se cortó': 'died' };

/** Writes the file anew into the run's folder. @returns the address at which it is downloaded. */
export function writeResult(book: string): string {
  const { facts, rows } = openedNotebook(book);
  const { Files } = google('Drive');
  if (facts.result !== undefined) Files.update({ trashed: true }, facts.result);
  const text = JSON.stringify(resultOf(rows, readAnswers(book)), null, 2);
  const blob = Utilities.newBlob(text, 'application/json', NAME);
  const { id = '' } = Files.create({ name: NAME, parents: [facts.folder] }, blob);
  writeFacts(book, Object.assign({}, facts, { result: id }));
  return `https://drive.google.com/uc?export=download&id=${id}`;
}

function resultOf(rows: readonly Row[], answers: Readonly<Record<string, string>>): object {
  const cases: Record<string, object> = {};
  const measured: Record<string, object> = {};
  rows.forEach(({ name, outcome, said, date }, at) => {
    const isProbe = STEPS[at]?.measures === true;
    if (outcome === 'medido') measured[name] = { value: JSON.parse(said) as unknown, date };
    else if (OUTCOMES[outcome] !== undefined) {
      (isProbe ? measured : cases)[name] = { outcome: OUTCOMES[outcome], said: said === '' ? undefined : said, date };
    }
  });
  const byHand: Record<string, string> = {};
  Object.keys(answers).forEach((key) => (byHand[key] = redact(answers[key] || '')));
  return { project: 'registro-rva/verify-live', format: 1, editions: EDITIONS, cases, probes: measured, byHand };
}
