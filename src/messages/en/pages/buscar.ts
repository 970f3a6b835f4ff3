// Words of the page Buscar, in English.

import type { buscarTexts as Spanish } from '../../es/pages/buscar';
import type { Like } from '../../like';

export const buscarTexts: Like<typeof Spanish> = {
  lead: 'By case number, telephone, document number or name, even if it is spelled another way.',
  label: 'What are you looking for',
  help: 'Examples: 2026-12 · 9999 0001 · E123456 · marisol peñaloza',
  find: 'Search',
  none: 'Nobody was found.',
  newCase: 'Open a new case',
  noneWhat: 'Try fewer words, another surname or the telephone. For closed cases the full name is needed.',
  count: 'Cases found: {count}',
  countOne: 'One case was found',
  more: 'There are {count} more. Enter another surname to come closer.',
  closed: 'Closed',
  closedWhat: 'Its file is in the tabs of closed cases.',
  by: {
    number: 'by its number',
    phone: 'same telephone',
    paper: 'same document',
    name: 'same name',
    'similar-name': 'similar name',
  },
  officer: '{name} is in charge',
  nobody: 'nobody is in charge yet',
};
