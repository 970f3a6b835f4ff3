// Formularios: not drawn yet.

import type { Place } from '../route';

export function FormsArea({ place }: { place: Place }) {
  return (
    <section class="area" aria-label="Formularios">
      {place.area}
    </section>
  );
}
