// The words of a notice in Spanish. Subject and body hold the movement's code, counts, the itinerary and what is asked
// of the mission.
// INVARIANT: no sentence stands twice.
// INVARIANT: no name, birth date, document, phone of a person, fund, need or reason stands here.

import { COUNTRIES } from '../directory/countries';
import { MODES } from '../travel/codes';
import type { Leg, MovementView, Stop, TravellerView } from '../travel/movement-view';
import { heading, list, oneLine, paragraph, steps, type Block } from './blocks';
import { assistanceLines, countLines, persons } from './head-count';
import { longTime, offsetText, plainDate, shortDate } from './spanish-dates';

export interface NoticeFacts {
  readonly view: MovementView;
  readonly mission: { readonly country: string; readonly name: string };
  /** Only those who said yes. */
  readonly told: readonly TravellerView[];
  readonly phone24h: string;
  readonly annexName: string;
}

/** `RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO`. */
export function subjectOf({ view, mission }: Pick<NoticeFacts, 'view' | 'mission'>): string {
  const arrival = view.legs[view.legs.length - 1]?.to.at;
  const when = arrival === undefined ? '' : ` · llegada ${shortDate(arrival)}`;
  return oneLine(`RVA México → ${mission.country} · ${view.movement.code}${when} · AVISO`);
}

export function bodyOf(facts: NoticeFacts): Block[] {
  const { view, mission, told, phone24h, annexName } = facts;
  const { code } = view.movement;
  const arrival = view.legs[view.legs.length - 1]?.to;
  const departure = view.legs[0]?.from.at.slice(0, 10) ?? '';
  return [
    paragraph(`Estimado equipo de ${mission.name}:`),
    paragraph(
      `Les avisamos del movimiento ${code} del programa de Retorno Voluntario Asistido (RVA) de la OIM en México` +
        (arrival === undefined ? '.' : `, con llegada a ${placeName(arrival)} el ${plainDate(arrival.at)}.`),
    ),
    heading('Personas'),
    paragraph(`Este aviso es por ${persons(told.length)}:`),
    list(countLines(told, departure)),
    heading('Itinerario (horas locales de cada lugar)'),
    steps(view.legs.map((leg, at) => legLines(leg, view.legs[at - 1]))),
    heading('Apoyo que pedimos en la recepción'),
    ...assistanceBlocks(told),
    heading('Qué les pedimos responder'),
    steps([
      ['Que recibieron este aviso, contestando a este mismo correo.'],
      ['Quién recibe y a qué teléfono se le llama durante el viaje.'],
      ['Si algo de lo que pedimos no se puede, para verlo antes de la salida.'],
      ['Al llegar, que llegaron bien todas las personas, dentro de las 48 horas.'],
    ]),
    heading('Durante el viaje'),
    paragraph(`Teléfono de la OIM en México las 24 horas: ${phone24h}`),
    paragraph(
      `Los datos de identidad van solo en el anexo ${annexName}, de quienes aceptaron que se les informe. ` +
        'No lo reenvíe fuera del equipo que recibe y no escriba esos datos en el correo.',
    ),
  ];
}

function assistanceBlocks(told: readonly TravellerView[]): Block[] {
  const lines = assistanceLines(told);
  return lines.length === 0 ? [paragraph('Recepción ordinaria; no se pide nada más.')] : [list(lines)];
}

function legLines({ mode, carrier, service, transfer, from, to }: Leg, before: Leg | undefined): string[] {
  const vehicle = [MODES[mode], carrier, service].filter((part) => part !== null && part !== '').join(' · ');
  return [
    vehicle,
    ...(transfer && before !== undefined ? [`Antes: traslado de ${stopName(before.to)} a ${stopName(from)}.`] : []),
    `Sale: ${placeName(from)}, ${timeText(from)}`,
    `Llega: ${placeName(to)}, ${timeText(to)}`,
  ];
}

const timeText = ({ at, zone }: Stop): string =>
  `${longTime(at)} (${[offsetText(at, zone), zone].filter((part) => part !== '').join(', ')})`;

const stopName = ({ code, place }: Stop): string => (place === null ? code : `${place.name} (${code})`);

const placeName = (stop: Stop): string =>
  stop.place === null ? stop.code : `${stopName(stop)}, ${stop.place.city}, ${COUNTRIES[stop.place.country]}`;
