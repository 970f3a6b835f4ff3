// The pages of the web app, in the order in which the navigation names them.

import type { AnyPage } from '../kernel/page';
import type { Say } from '../kernel/problem';
import { agenda } from './agenda/page';
import { atencion } from './atencion/page';
import { aviso } from './aviso/page';
import { buscar } from './buscar/page';
import { caso } from './caso/page';
import { comparar } from './comparar/page';
import { statusLabels } from './caso/status-labels';
import { directorio, directoryLabels } from './directorio/page';
import { entrevista } from './entrevista/page';
import { estructura } from './estructura/page';
import { hoy } from './hoy/page';
import { instalar } from './instalar/page';
import { movementLabels, movimiento } from './movimiento/page';
import { movimientos } from './movimientos/page';
import { newCaseLabels, nuevoCaso } from './nuevo-caso/page';
import { originales } from './originales/page';
import { porCorregir } from './por-corregir/page';

export interface UiPage {
  readonly page: AnyPage;
  /** Stands in the navigation; the others are reached from a row or another page. */
  readonly listed: boolean;
  /** The listed page that an unlisted one belongs to. */
  readonly under?: string;
  /** What never changes while the page is open. */
  readonly labels?: (say: Say) => unknown;
}

/** The page that works before there is any book. */
export const INSTALL_PAGE = 'instalar';

export const uiPages: readonly UiPage[] = [
  { page: hoy, listed: true },
  { page: agenda, listed: true },
  { page: atencion, listed: false, under: 'agenda' },
  { page: buscar, listed: true },
  { page: caso, listed: false, under: 'buscar', labels: statusLabels },
  { page: nuevoCaso, listed: false, under: 'buscar', labels: newCaseLabels },
  { page: originales, listed: false, under: 'buscar' },
  { page: comparar, listed: false, under: 'buscar' },
  { page: entrevista, listed: false, under: 'buscar' },
  { page: porCorregir, listed: true },
  { page: estructura, listed: false, under: 'por-corregir' },
  { page: movimientos, listed: true },
  { page: movimiento, listed: false, under: 'movimientos', labels: movementLabels },
  { page: aviso, listed: false, under: 'movimientos' },
  { page: directorio, listed: true, labels: directoryLabels },
  { page: instalar, listed: true },
];

/** For the registry: pages as the kernel knows them. */
export const pages: readonly AnyPage[] = uiPages.map(({ page }) => page);
