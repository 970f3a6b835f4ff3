// The frame of the workbench: who sits at the keyboard, what time it is, the way to each part, and the part itself.

import type { ComponentChildren } from 'preact';
import { ActivityArea } from './activity/activity-area';
import { DriveArea } from './drive/drive-area';
import { FormsArea } from './forms/forms-area';
import { MailArea } from './mail/mail-area';
import { PagesArea } from './pages/pages-area';
import { placeAddress, usePlace, type Place } from './route';
import { SheetsArea } from './sheets/sheets-area';
import { Complaint } from './shell/complaint';
import { JobBar } from './shell/job-bar';
import { Keyboard } from './shell/keyboard';
import { Now } from './shell/now';
import { Told } from './shell/told';
import { StartArea } from './start/start-area';

interface Area {
  readonly key: string;
  readonly title: string;
  readonly show: (place: Place) => ComponentChildren;
}

const AREAS: readonly Area[] = [
  { key: '', title: 'Inicio', show: () => <StartArea /> },
  { key: 'formularios', title: 'Formularios', show: (place) => <FormsArea place={place} /> },
  { key: 'hojas', title: 'Hojas', show: (place) => <SheetsArea place={place} /> },
  { key: 'paginas', title: 'Páginas', show: (place) => <PagesArea place={place} /> },
  { key: 'correo', title: 'Correo', show: (place) => <MailArea place={place} /> },
  { key: 'drive', title: 'Drive', show: (place) => <DriveArea place={place} /> },
  { key: 'actividad', title: 'Reloj y actividad', show: () => <ActivityArea /> },
];

export function App() {
  const place = usePlace();
  const area = AREAS.find(({ key }) => key === place.area);
  return (
    <>
      <header class="top">
        <p class="brand">
          Registro RVA <span>mesa de trabajo</span>
        </p>
        <Keyboard />
        <Now />
        <nav aria-label="Partes de la mesa de trabajo">
          <ul>
            {AREAS.map(({ key, title }) => (
              <li key={key}>
                <a href={placeAddress(key)} aria-current={key === area?.key ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <JobBar />
      <Complaint />
      <Told />
      <main>{area === undefined ? <Nowhere /> : area.show(place)}</main>
    </>
  );
}

function Nowhere() {
  return (
    <section class="area" aria-label="Nada aquí">
      <h1>Aquí no hay nada</h1>
      <p>
        La mesa de trabajo no tiene ninguna parte con esta dirección. Elija una arriba, o vuelva a{' '}
        <a href={placeAddress('')}>Inicio</a>.
      </p>
    </section>
  );
}
