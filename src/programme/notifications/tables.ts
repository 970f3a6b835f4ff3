// Notices to the origin missions: one per movement and mission, from its draft to its acknowledgement. The text itself
// stays in the mailbox and the archive; here stands only where it is and what became of it.
// INVARIANT: a subject holds the movement's code and the country, never a person's data.

import { defineTable, type RowOf } from '../../kernel/table';
import type { Tone } from '../../kernel/tone';
import { registro } from '../books';

const open = 'open' as const;

/** `held` and `gone` may be prepared anew; every other state is one notice that stands. */
export const NOTIFICATION_STATES = {
  preparing: 'Preparándose',
  draft: 'Borrador por enviar',
  sent: 'Enviado',
  answered: 'Con respuesta',
  automatic: 'Respuesta automática',
  bounced: 'Devuelto',
  gone: '¿Descartado?',
  held: 'Detenido',
} as const;
export type NotificationState = keyof typeof NOTIFICATION_STATES;

export const NOTIFICATION_TONES: Readonly<Record<NotificationState, Tone>> = {
  preparing: 'going',
  draft: 'attention',
  sent: 'going',
  answered: 'good',
  automatic: 'attention',
  bounced: 'bad',
  gone: 'attention',
  held: 'attention',
};

export const notifications = defineTable({
  key: 'notifications',
  title: 'Avisos',
  about: 'El aviso de un movimiento a una misión de origen y en qué va.',
  book: registro,
  archive: 'Avisos de movimientos cerrados',
  columns: {
    movement: {
      kind: 'ref',
      table: 'movements',
      label: 'Movimiento',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    mission: { kind: 'ref', table: 'missions', label: 'Misión', sensitivity: open, required: true, indexed: true },
    state: {
      kind: 'choice',
      codes: NOTIFICATION_STATES,
      tones: NOTIFICATION_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    folio: {
      kind: 'text',
      maxLength: 24,
      label: 'Folio',
      help: 'Va en el asunto; por él se reconoce el aviso aunque cambie lo demás.',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    subject: { kind: 'text', maxLength: 200, label: 'Asunto', sensitivity: open, required: true },
    messageId: {
      kind: 'text',
      maxLength: 200,
      label: 'Message-ID',
      sensitivity: open,
      required: true,
      indexed: true,
      technical: true,
    },
    preparedAt: { kind: 'instant', label: 'Preparado', sensitivity: open, required: true },
    counted: { kind: 'integer', min: 0, label: 'Personas que incluye', sensitivity: open, required: true },
    omitted: { kind: 'integer', min: 0, label: 'Personas que deja fuera', sensitivity: open, required: true },
    told: {
      kind: 'json',
      label: 'De quiénes informa',
      help: 'Identificadores de las personas que aceptaron y van en el anexo.',
      sensitivity: open,
    },
    basis: {
      kind: 'text',
      maxLength: 64,
      label: 'Huella del contenido',
      help: 'Cambia cuando cambia lo que el aviso diría hoy.',
      sensitivity: open,
      technical: true,
    },
    staleBasis: {
      kind: 'text',
      maxLength: 64,
      label: 'Cambio ya señalado',
      help: 'Huella del contenido nuevo por el que ya se preguntó a una persona.',
      sensitivity: open,
      technical: true,
    },
    draftId: { kind: 'text', maxLength: 100, label: 'Borrador', sensitivity: open, indexed: true, technical: true },
    threadId: {
      kind: 'text',
      maxLength: 100,
      label: 'Conversación',
      sensitivity: open,
      indexed: true,
      technical: true,
    },
    missingSince: { kind: 'instant', label: 'No se encuentra desde', sensitivity: open },
    sentMessageId: {
      kind: 'text',
      maxLength: 100,
      label: 'Mensaje enviado',
      sensitivity: open,
      indexed: true,
      technical: true,
    },
    sentAt: { kind: 'instant', label: 'Enviado el', sensitivity: open, indexed: true },
    acknowledgementSeenAt: {
      kind: 'instant',
      label: 'Posible acuse',
      help: 'Llegó una respuesta; una persona lee si es el acuse.',
      sensitivity: open,
    },
    automaticAt: { kind: 'instant', label: 'Respuesta automática', sensitivity: open },
    bouncedAt: { kind: 'instant', label: 'Devuelto el', sensitivity: open },
  },
});
export type NotificationRow = RowOf<typeof notifications>;
