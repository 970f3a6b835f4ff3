// Hojas: not drawn yet.

import type { Place } from '../route';

export function SheetsArea({ place }: { place: Place }) {
  return (
    <section class="area" aria-label="Hojas">
      {place.area}
    </section>
  );
}
