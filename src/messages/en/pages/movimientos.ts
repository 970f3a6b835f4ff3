// Words of the page Movimientos, the list, in English.

import type { movimientosTexts as Spanish } from '../../es/pages/movimientos';
import type { Like } from '../../like';

export const movimientosTexts: Like<typeof Spanish> = {
  fresh: 'New movement',
  listCaption: 'Movements, those to come first',
  emptyTitle: 'There are no movements yet',
  emptyText: 'When you have tickets or a departure date for somebody, begin one here.',
  columns: {
    code: 'Movement',
    departs: 'Leaves',
    arrives: 'Arrives',
    country: 'Country',
    people: 'People',
    state: 'Status',
  },
  noDate: 'no date',
  noCountry: 'no itinerary',
};
