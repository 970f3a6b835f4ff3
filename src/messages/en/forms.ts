// What somebody changed by hand in a form, in one line each, what becomes of answers meanwhile, and what repairing does, in
// English.

import type { formProblems as Spanish } from '../es/forms';
import type { ProblemTexts } from '../message';

const WAIT = 'Meanwhile, what people answer waits until somebody looks at it. ';
const READ = 'What people answer is read rightly. ';
const BACK = 'Repairing puts it back as it was.';

export const formProblems: Record<keyof typeof Spanish, ProblemTexts[string]> = {
  'form.question-missing': {
    text: 'In “{form}” somebody deleted: “{what}”.',
    remedy: `${WAIT}Repairing asks it again; what was answered before is kept.`,
  },
  'form.question-retyped': {
    text: 'In “{form}” this is answered in another way (its type changed): “{what}”.',
    remedy: `${WAIT}Repairing asks it as before; the changed question moves to a page that nobody reaches.`,
  },
  'form.way-changed': {
    text: 'In “{form}” somebody changed which page follows, or deleted a page: “{what}”.',
    remedy: `${WAIT}${BACK}`,
  },
  'form.question-added': {
    text: 'In “{form}” somebody added: “{what}”.',
    remedy: 'What people answer there does not enter the registry. Repairing leaves it, unless you choose to retire it.',
  },
  'form.question-moved': {
    text: 'In “{form}” this stands elsewhere: “{what}”.',
    remedy: `${READ}Whoever does not pass that page will not answer it. ${BACK}`,
  },
  'form.reworded': {
    text: 'In “{form}” this says something else, or whether it must be answered changed: “{what}”.',
    remedy: `It is read as an answer to what it asked before: if it now asks something different, repair it now. ${BACK}`,
  },
  'form.choices-changed': {
    text: 'In “{form}” the choices changed of: “{what}”.',
    remedy: `Whoever takes one that the registry does not know waits on “To correct”. ${BACK}`,
  },
  'form.texts-changed': {
    text: 'In “{form}” the title, the introduction or the thanks changed.',
    remedy: `${READ}${BACK}`,
  },
  'form.asks-account': {
    text: '“{form}” asks for a Google account or keeps the e-mail of whoever answers.',
    remedy: 'Whoever has no account cannot answer. Repairing stops asking for one.',
  },
  'form.shows-answers': {
    text: '“{form}” lets people see or change answers that were sent.',
    remedy: 'Repairing stops that.',
  },
  'form.closed': {
    text: '“{form}” is closed: nobody can answer.',
    remedy: 'Repairing opens it again.',
  },
  'form.audience': {
    text: '“{form}” is open to other people than it should be.',
    remedy: 'Repairing opens it to whom it lacks. If it is open too widely, take that away in Drive, under “Share”.',
  },
  'form.linked': {
    text: '“{form}” copies its answers to a spreadsheet.',
    remedy: 'Repairing stops the copying. The spreadsheet stays where it is: decide who may see it.',
  },
  'form.shared': {
    text: 'Other people can open “{form}” from the inside and see every answer.',
    remedy: 'With the registry’s account, take them away in Drive, under “Share”: the registry does not do so by itself.',
  },
  'form.gone': {
    text: '“{form}” is no longer in Drive.',
    remedy: 'With the registry’s account, look for it in the bin of Drive and restore it: the answers are there.',
  },
  'form.unknown': {
    text: 'That form is not installed.',
    remedy: 'Load the page again.',
  },
};
