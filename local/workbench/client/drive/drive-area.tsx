// Drive: not drawn yet.

import type { Place } from '../route';

export function DriveArea({ place }: { place: Place }) {
  return (
    <section class="area" aria-label="Drive">
      {place.area}
    </section>
  );
}
