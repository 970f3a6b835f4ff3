// A colleague saved the same movement while this one was being written. What this person did not touch follows the
// colleague; what both changed stays as this person has it, beside the problem that shows both, and a second save
// decides. INVARIANT: nothing that this person typed or added is lost.

import type { MovementDraft, Origin } from './draft';

type Row = Origin<unknown> & { readonly [key: string]: unknown };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Field by field: mine where I changed it, theirs otherwise. The seal and what was seen are the fresh ones. */
function merged<R extends object>(begun: R, mine: R, fresh: R): R {
  const keys = Object.keys(fresh) as (keyof R)[];
  const fields = keys.map((key) => [key, same(mine[key], begun[key]) ? fresh[key] : mine[key]]);
  const { id, seal, seen } = fresh as unknown as Row;
  return { ...(Object.fromEntries(fields) as R), id, seal, seen };
}

function mergedRows<R extends Origin<unknown>>(begun: readonly R[], mine: readonly R[], fresh: readonly R[]): R[] {
  const at = (rows: readonly R[], id: string | null) => (id === null ? undefined : rows.find((row) => row.id === id));
  const kept = mine.flatMap((row): R[] => {
    const [was, is] = [at(begun, row.id), at(fresh, row.id)];
    if (is !== undefined) return [merged(was ?? is, row, is)];
    // Taken out by the colleague: it goes, unless this person wrote in it.
    return row.id !== null && same(was, row) ? [] : [{ ...row, id: null, seal: null, seen: null }];
  });
  // What the colleague added, and what this person had taken out but the colleague changed: both are to be seen.
  const unseen = fresh.filter((row) => at(mine, row.id) === undefined && at(begun, row.id)?.seal !== row.seal);
  return [...kept, ...unseen];
}

export function rebase(begun: MovementDraft, mine: MovementDraft, fresh: MovementDraft): MovementDraft {
  const segments = mergedRows(begun.segments, mine.segments, fresh.segments);
  const travellers = mergedRows(begun.travellers, mine.travellers, fresh.travellers);
  const back = new Set([...segments, ...travellers].map(({ id }) => id));
  const removed = mine.removed.filter(({ id }) => !back.has(id));
  return { ...merged(begun, mine, fresh), segments, travellers, removed };
}
