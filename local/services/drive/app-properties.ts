// The private key-value pairs of a file and their limits.
// documented: https://developers.google.com/workspace/drive/api/guides/properties
// INVARIANT: a null value takes a pair away; nothing else does.

import { ApiRefusal } from '../advanced-service';

const MOST_PAIRS = 30;
const MOST_BYTES = 124;

export function mergedAppProperties(
  before: Readonly<Record<string, string>> | undefined,
  given: unknown,
): Readonly<Record<string, string>> | undefined {
  if (given === undefined || given === null) return before;
  const merged: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete merged[key];
    else merged[key] = checked(key, value);
  }
  // documented limits, assumed wording.
  if (Object.keys(merged).length > MOST_PAIRS) throw limit('The maximum number of properties has been exceeded.');
  return Object.keys(merged).length === 0 ? undefined : merged;
}

function checked(key: string, value: unknown): string {
  if (typeof value !== 'string') throw new ApiRefusal(400, 'invalid', `Invalid value for: appProperties.${key}`);
  const bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
  if (bytes > MOST_BYTES) throw limit(`The combined size of key and value must not exceed ${MOST_BYTES} bytes.`);
  return value;
}

function limit(message: string): ApiRefusal {
  return new ApiRefusal(403, 'propertyLimitExceeded', message);
}
