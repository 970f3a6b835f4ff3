// Correo: not drawn yet.

import type { Place } from '../route';

export function MailArea({ place }: { place: Place }) {
  return (
    <section class="area" aria-label="Correo">
      {place.area}
    </section>
  );
}
