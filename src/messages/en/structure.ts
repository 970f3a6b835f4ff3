// What is wrong with a tab, and what repairing it does, in English.

import type { ProblemTexts } from '../message';

export const structureProblems: ProblemTexts = {
  'structure.tab-missing': {
    text: 'The tab “{tab}” is missing: somebody deleted it.',
    remedy: 'Repairing brings it back to its place, with the rows that the registry kept in its journal.',
  },
  'structure.tab-renamed': {
    text: 'The tab “{tab}” is now called “{now}”.',
    remedy: 'Repairing gives it back its name.',
  },
  'structure.keys-cleared': {
    text: 'In the tab “{tab}” the key that identifies this was deleted: {columns}.',
    remedy: 'Repairing writes it again, in the same column.',
  },
  'structure.column-missing': {
    text: 'In the tab “{tab}” this is missing: {columns}.',
    remedy: 'Repairing brings the column back to its place with what it held.',
  },
  'structure.column-moved': {
    text: 'In the tab “{tab}” this is out of its place: {columns}.',
    remedy: 'Repairing takes it back with everything it holds.',
  },
  'structure.column-between': {
    text: 'In the tab “{tab}” there are columns added between those of the registry: {count}.',
    remedy: 'Repairing moves them to the right, with everything they hold.',
  },
  'structure.unprotected': {
    text: 'In the tab “{tab}” somebody took away a protection.',
    remedy: 'Repairing protects it again. What was typed meanwhile stays there and is checked as always.',
  },
  'structure.memory-lost': {
    text: 'The tab “{tab}”, where the registry keeps its own memory, is missing.',
    remedy:
      'Nothing was touched. Open the book with the programme’s account, go to File › Version history and restore the latest one that has it.',
  },
};
