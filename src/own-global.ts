// What libraries in the bundle take for the global object; the build puts it in place of `globalThis`.
// INVARIANT: the bundle leaves nothing on Google's global object but its own name and its entry points.

export const ownGlobal: Record<string, unknown> = {};
