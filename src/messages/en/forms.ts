// What somebody changed by hand in a form, and what repairing does, in English.

import type { ProblemTexts } from '../message';

const WAIT = 'Meanwhile, answers wait for somebody to look at them. ';
const READ = 'Answers are read correctly. ';
const BACK = 'Repairing puts it back as it was.';

export const formProblems: ProblemTexts = {
  'form.question-missing': {
    text: 'In “{form}” somebody deleted: {what}.',
    remedy: `${WAIT}Repairing asks it again; what was answered before is kept.`,
  },
  'form.question-retyped': {
    text: 'In “{form}” this is answered in another way (its type changed): {what}.',
    remedy: `${WAIT}Repairing asks it as before; the changed question goes to a page that nobody reaches.`,
  },
  'form.way-changed': {
    text: 'In “{form}” somebody changed which page follows, or deleted a page: {what}.',
    remedy: `${WAIT}${BACK}`,
  },
  'form.question-added': {
    text: 'In “{form}” somebody added: {what}.',
    remedy: 'What is answered there does not enter the registry. Repairing leaves it, unless you choose to retire it.',
  },
  'form.question-moved': {
    text: 'In “{form}” this is in another place: {what}.',
    remedy: `${READ}Whoever does not pass that page will not answer it. ${BACK}`,
  },
  'form.reworded': {
    text: 'In “{form}” this says something else, or is required otherwise: {what}.',
    remedy: `It is read as an answer to what was asked before: if it now asks something different, repair it right away. ${BACK}`,
  },
  'form.choices-changed': {
    text: 'In “{form}” the options changed of: {what}.',
    remedy: `Whoever chooses one that the registry does not know waits in “To correct”. ${BACK}`,
  },
  'form.texts-changed': {
    text: 'In “{form}” the title, the introduction or the closing words changed.',
    remedy: `${READ}${BACK}`,
  },
  'form.asks-account': {
    text: '“{form}” asks for a Google account or keeps the e-mail of whoever answers.',
    remedy: 'Whoever has no account cannot answer. Repairing makes it stop asking.',
  },
  'form.shows-answers': {
    text: '“{form}” lets people see or change answers that were already sent.',
    remedy: 'Repairing makes it stop.',
  },
  'form.closed': {
    text: '“{form}” is closed: nobody can answer.',
    remedy: 'Repairing opens it again.',
  },
  'form.audience': {
    text: '“{form}” is open to other people than it should be.',
    remedy: 'Repairing opens it to whoever is missing. If it is open to too many, take that away in Drive, under “Share”.',
  },
  'form.linked': {
    text: '“{form}” copies its answers to a spreadsheet.',
    remedy: 'Repairing makes it stop copying. The spreadsheet stays where it is: decide who may see it.',
  },
  'form.shared': {
    text: 'Other people can open “{form}” from inside and see all its answers.',
    remedy: 'With the registry’s account, take them out in Drive, under “Share”: the registry does not do so by itself.',
  },
  'form.gone': {
    text: '“{form}” is no longer in Drive.',
    remedy: 'With the registry’s account, look for it in the bin of Drive and restore it: the answers are there.',
  },
  'form.unknown': {
    text: 'That form is not installed.',
    remedy: 'Reload the page.',
  },
};
