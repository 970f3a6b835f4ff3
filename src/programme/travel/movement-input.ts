// What the page *Movimiento* sends: each row with the seal and the values it was shown with, so that what others
// changed meanwhile is kept. Checks the shape alone; whether a value may stand in its column is asked of the table,
// so that every refusal names the field, and all of them come at once.

import * as z from 'zod';
import { cleanText } from '../../kernel/text';

const clean = (text: string): string => cleanText(text).text;
const emptyIsNull = (text: string | null): string | null => (text === '' ? null : text);

const line = z
  .string()
  .nullable()
  .transform((text) => emptyIsNull(text === null ? null : clean(text).trim()));
const paragraph = z
  .string()
  .nullable()
  .transform((text) => emptyIsNull(text === null ? null : clean(text)));

const movementFields = z.object({ office: line, kind: line, expected: z.number().nullable(), note: paragraph });

const segmentFields = z.object({
  mode: line,
  carrier: line,
  service: line,
  origin: line,
  departsAt: line,
  destination: line,
  arrivesAt: line,
  transfer: z.boolean(),
});

const newDocument = z.object({ type: line, issuer: line, number: line, expires: line });

const consent = z.object({ given: z.boolean().nullable(), how: line, date: line });

const travellerFields = z.object({
  person: z.string(),
  /** One already on record, one read off the paper now, or none yet. */
  document: z.union([z.object({ id: z.string() }), newDocument]).nullable(),
  residence: line,
  assistance: z.array(z.string()).max(40),
  /** What was said about informing the origin mission; null when nobody asked. */
  consent: consent.nullable(),
});

/** A row as the page shows it and sends it back; without an ID it is a new one. */
const edited = <T extends z.ZodType>(fields: T) =>
  z.object({ id: z.string().nullable(), seal: z.string().nullable(), seen: fields.nullable(), fields });

export const movementInput = edited(movementFields).extend({
  /** In the order of the journey. */
  segments: z.array(edited(segmentFields)).max(20, { error: 'movement.too-many-segments' }),
  travellers: z.array(edited(travellerFields)).max(500, { error: 'movement.too-many-travellers' }),
  /** Rows of this movement that the person took out. */
  removed: z.array(z.object({ id: z.string(), seal: z.string() })),
});

export type MovementInput = z.infer<typeof movementInput>;
export type MovementFields = z.infer<typeof movementFields>;
export type SegmentFields = z.infer<typeof segmentFields>;
export type TravellerFields = z.infer<typeof travellerFields>;
export type NewDocument = z.infer<typeof newDocument>;
export type SaidConsent = z.infer<typeof consent>;
