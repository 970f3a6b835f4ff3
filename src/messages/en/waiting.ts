// Refusals about waiting items, in English.

import type { ProblemTexts } from '../message';

export const waitingProblems: ProblemTexts = {
  'waiting.none-chosen': {
    text: 'You chose no waiting item.',
    remedy: 'Tick at least one, and at most 500.',
  },
  'waiting.how-missing': {
    text: 'How it was settled is missing.',
    remedy: 'One sentence is enough: “talked to the mission”, “the folder was made”.',
  },
  'waiting.how-too-long': {
    text: 'What you wrote is longer than 500 characters.',
    remedy: 'Leave one sentence; the rest belongs in the case file.',
  },
  'waiting.item-unknown': {
    text: 'That item is no longer in the list.',
    remedy: 'Reload the page: perhaps somebody settled it.',
  },
  'waiting.is-typed': {
    text: 'What is typed in a tab is not marked as settled.',
    remedy: 'Correct it in its cell, or use “Use what I typed” or “Leave what was there”.',
  },
  'waiting.is-differences': {
    text: 'What does not agree is not marked as settled: it is decided value by value.',
    remedy: 'Use “Compare and decide”.',
  },
  'waiting.not-to-retry': {
    text: 'That item is not a module that can be received again.',
    remedy: 'Reload the page and use its own buttons.',
  },
  'waiting.is-application': {
    text: 'An application is not marked as settled: it is accepted, corrected or discarded.',
    remedy: 'Use the buttons of the application.',
  },
};
