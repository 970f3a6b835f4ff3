// Return journeys: the movement, its segments in local times, and who travels with which document.
// One movement has one itinerary; who goes another way travels in another movement.
// INVARIANT: nothing here says why somebody needs an assistance, and no column holds a reason for returning.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { COUNTRIES } from '../directory/countries';
import { ASSISTANCES, MODES, MOVEMENT_KINDS, MOVEMENT_STATES, MOVEMENT_TONES } from './codes';

const open = 'open' as const;
const personal = 'personal' as const;

export const movements = defineTable({
  key: 'movements',
  title: 'Movimientos',
  about: 'Un viaje de regreso de una o varias personas con el mismo itinerario.',
  book: registro,
  archive: 'Movimientos cerrados',
  typed: 'cells',
  desk: true,
  columns: {
    code: {
      kind: 'text',
      maxLength: 24,
      label: 'Movimiento',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
      leadsTo: { page: 'movimiento', arg: 'movement' },
    },
    office: { kind: 'ref', table: 'offices', label: 'Oficina', sensitivity: open, required: true, indexed: true },
    kind: { kind: 'choice', codes: MOVEMENT_KINDS, label: 'Tipo', sensitivity: open, required: true },
    state: {
      kind: 'choice',
      codes: MOVEMENT_STATES,
      tones: MOVEMENT_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    expected: {
      kind: 'integer',
      min: 1,
      max: 500,
      label: 'Personas que viajan',
      help: 'Cuántas deben ser, según los boletos; se compara con las anotadas.',
      sensitivity: open,
      required: true,
    },
    departsOn: {
      kind: 'date',
      label: 'Sale el',
      help: 'Fecha local de la primera salida.',
      sensitivity: open,
      derived: true,
      indexed: true,
    },
    arrivesOn: {
      kind: 'date',
      label: 'Llega el',
      help: 'Fecha local de la última llegada.',
      sensitivity: open,
      derived: true,
      indexed: true,
    },
    destination: {
      kind: 'choice',
      codes: COUNTRIES,
      label: 'País de llegada',
      help: 'El del último tramo; de él se siguen las misiones a las que se avisa.',
      sensitivity: open,
      derived: true,
      indexed: true,
    },
    folder: { kind: 'file', label: 'Carpeta', sensitivity: open, typed: 'never' },
    noticesFolder: {
      kind: 'file',
      label: 'Carpeta de avisos',
      help: 'Se crea con el primer aviso que se archiva.',
      sensitivity: open,
      typed: 'never',
    },
    note: {
      kind: 'paragraph',
      maxLength: 4000,
      label: 'Nota',
      help: 'Se lee y se escribe en su página.',
      sensitivity: personal,
      technical: true,
    },
  },
});
export type MovementRow = RowOf<typeof movements>;

export const segments = defineTable({
  key: 'segments',
  title: 'Tramos',
  about: 'Una parte del viaje, de un lugar a otro, en un avión o autobús.',
  book: registro,
  archive: 'Tramos de movimientos cerrados',
  typed: 'cells',
  columns: {
    movement: {
      kind: 'ref',
      table: 'movements',
      label: 'Movimiento',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    order: {
      kind: 'integer',
      min: 1,
      max: 20,
      label: 'Orden',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    mode: { kind: 'choice', codes: MODES, label: 'Medio', sensitivity: open, required: true },
    carrier: { kind: 'text', maxLength: 80, label: 'Aerolínea o empresa', sensitivity: open },
    service: { kind: 'text', maxLength: 20, label: 'Vuelo o corrida', sensitivity: open },
    origin: { kind: 'text', maxLength: 12, label: 'Sale de', sensitivity: open, required: true },
    departsAt: { kind: 'localTime', label: 'Sale', help: 'Hora local.', sensitivity: open, required: true },
    departsZone: { kind: 'zone', label: 'Huso de salida', sensitivity: open, required: true, derived: true },
    destination: { kind: 'text', maxLength: 12, label: 'Llega a', sensitivity: open, required: true },
    arrivesAt: { kind: 'localTime', label: 'Llega', help: 'Hora local.', sensitivity: open, required: true },
    arrivesZone: { kind: 'zone', label: 'Huso de llegada', sensitivity: open, required: true, derived: true },
    transfer: {
      kind: 'flag',
      label: 'Con traslado antes',
      help: 'Sale de otro lugar de la misma ciudad a la que llegó el tramo anterior.',
      sensitivity: open,
      required: true,
    },
  },
});
export type SegmentRow = RowOf<typeof segments>;

export const travellers = defineTable({
  key: 'travellers',
  title: 'Viajeras y viajeros',
  about: 'Una persona que viaja en un movimiento, con qué documento y con qué apoyo.',
  book: registro,
  archive: 'Viajeras y viajeros de movimientos cerrados',
  typed: 'cells',
  columns: {
    movement: {
      kind: 'ref',
      table: 'movements',
      label: 'Movimiento',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    person: {
      kind: 'ref',
      table: 'people',
      label: 'Persona',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    case: {
      kind: 'ref',
      table: 'cases',
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    document: { kind: 'ref', table: 'identityDocuments', label: 'Documento con que viaja', sensitivity: open },
    residence: {
      kind: 'choice',
      codes: COUNTRIES,
      label: 'Residencia comprobada en',
      help: 'Solo si regresa a un país que no es el de su nacionalidad y mostró que puede vivir ahí.',
      sensitivity: open,
    },
    assistance: { kind: 'choices', codes: ASSISTANCES, label: 'Apoyo que se pide', sensitivity: personal },
  },
});
export type TravellerRow = RowOf<typeof travellers>;
