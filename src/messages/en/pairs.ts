// Refusals about pairs of people who may be one, in English.

import type { ProblemTexts } from '../message';

export const pairProblems: ProblemTexts = {
  'pairs.gone': {
    text: 'That comparison is no longer needed.',
    remedy: 'The data changed and they no longer resemble each other, or both cases were closed. See the others in “Possible duplicates”.',
  },
  'pairs.decision': {
    text: 'Whether they are the same person is missing.',
    remedy: 'Choose one of the three answers; “I do not know” is one of them.',
  },
  'pairs.long-note': {
    text: 'The note is very long.',
    remedy: 'Keep it under 2,000 characters.',
  },
  'pairs.decided-meanwhile': {
    text: 'Meanwhile {who} left it at “{state}”.',
    remedy: 'Read what was decided and, if you do not agree, talk to each other.',
  },
  'pairs.new-reason': {
    text: 'Meanwhile another reason to compare them appeared.',
    remedy: 'See how they resemble each other now and decide again.',
  },
};
