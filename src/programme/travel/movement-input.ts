// What the page *Movimiento* sends: each row with the seal and the values it was shown with, so that what others
// changed meanwhile is kept. Checks the shape alone; whether a value may stand in its column is asked of the table,
// so that every refusal names the field, and all of them come at once.

import * as z from 'zod/mini';
import { cleanLine, cleanText } from '../../kernel/text';

const written = (tidy: (text: string) => string) =>
  z.pipe(
    z.nullable(z.string()),
    z.transform((text: string | null) => (text === null ? null : tidy(text) || null)),
  );
const line = written((text) => cleanLine(text).text.trim());
const paragraph = written((text) => cleanText(text).text);

const movementFields = z.object({
  office: line,
  kind: line,
  expected: z.nullable(z.number({ error: 'movement.expected-unclear' })),
  note: paragraph,
});

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

const consent = z.object({ given: z.nullable(z.boolean()), how: line, date: line });

const travellerFields = z.object({
  person: z.string(),
  /** One already on record, one read off the paper now, or none yet. */
  document: z.nullable(z.union([z.object({ id: z.string() }), newDocument])),
  residence: line,
  assistance: z.array(z.string()).check(z.maxLength(40)),
  /** What was said about informing the origin mission; null when nobody asked. */
  consent: z.nullable(consent),
});

/** A row as the page shows it and sends it back; without an ID it is a new one. */
const edited = <T extends z.ZodMiniType>(fields: T) =>
  z.object({ id: z.nullable(z.string()), seal: z.nullable(z.string()), seen: z.nullable(fields), fields });

export const movementInput = z.extend(edited(movementFields), {
  /** In the order of the journey. */
  segments: z.array(edited(segmentFields)).check(z.maxLength(20, { error: 'movement.too-many-segments' })),
  travellers: z.array(edited(travellerFields)).check(z.maxLength(500, { error: 'movement.too-many-travellers' })),
  /** Rows of this movement that the person took out. */
  removed: z.array(z.object({ id: z.string(), seal: z.string() })),
});

export type MovementInput = z.infer<typeof movementInput>;
export type MovementFields = z.infer<typeof movementFields>;
export type SegmentFields = z.infer<typeof segmentFields>;
export type TravellerFields = z.infer<typeof travellerFields>;
export type NewDocument = z.infer<typeof newDocument>;
export type SaidConsent = z.infer<typeof consent>;
