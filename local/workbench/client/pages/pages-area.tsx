// The program's pages as a phone or a laptop shows them.

import { useState } from 'preact/hooks';
import type { Place } from '../route';
import { PageFrame } from './page-frame';

export function PagesArea({ place }: { place: Place }) {
  const [phone, setPhone] = useState(false);
  const [offline, setOffline] = useState(false);
  const [page] = place.path;
  const args = page === undefined ? place.args : { ...place.args, page };
  return (
    <section class="area" aria-label="Páginas del registro">
      <div class="bar">
        <label class="switch as-phone">
          <input type="checkbox" checked={phone} onChange={() => setPhone(!phone)} /> Como en el teléfono
        </label>
        <label class="switch">
          <input type="checkbox" checked={offline} onChange={() => setOffline(!offline)} /> Sin conexión
        </label>
        {offline && (
          <span class="warning" role="status">
            Lo que mande esta página no llega a ninguna parte.
          </span>
        )}
      </div>
      <div class={phone ? 'phone' : 'whole'}>
        <PageFrame args={args} offline={offline} />
      </div>
    </section>
  );
}
