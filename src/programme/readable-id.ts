// IDs that a person can read: a reference stands in a cell as the ID of the row that it names, and nobody can tell
// families or offices apart by sixteen letters of a digest. What has a code of its own has that code for an ID, for good;
// a code that is mended later leaves the ID as it was.
// INVARIANT: an ID says no name: it is made of codes and numbers alone.

/** The wish, or the wish with the first number that makes it free. */
export function freeId(wish: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let id = wish;
  for (let n = 2; ids.has(id); n += 1) id = `${wish}-${n}`;
  return id;
}

/** A person of a case, by its number and the person's place in it. */
export const personId = (caseNumber: string, order: number): string => `${caseNumber}-P${order}`;

/** The next paper of a person; one that is gone leaves its number unused as long as a later one stands. */
export function documentId(person: string, known: readonly { readonly id: string }[]): string {
  const numbers = known.map(({ id }) => Number(/-D(\d+)$/.exec(id)?.[1] ?? 0));
  return `${person}-D${Math.max(0, ...numbers) + 1}`;
}
