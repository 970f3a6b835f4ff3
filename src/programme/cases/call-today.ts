// When a case says *Llamar hoy*. Ordinary reasons set it as often as a person's own wish does, and some cases are
// called for no reason but to see how the service works, so that the mark tells nothing about anybody.
// INVARIANT: whoever reads Registro cannot tell from the mark that a person asked to talk soon.

export interface CallReasons {
  /** From Protección's part of the application; never kept in Registro. */
  readonly askedForToday: boolean;
  readonly phone: string | null;
  readonly principalAge: number;
  /** Any text that is the same whenever the case is decided again. */
  readonly response: string;
  /** One in so many cases is called today as a matter of routine; 0 for none. */
  readonly oneIn: number;
}

const ADULT = 18;

/** FNV-1a: the draw must come out the same when a decision is repeated, so it is taken from the response's own ID. */
function drawnFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export function callsToday({ askedForToday, phone, principalAge, response, oneIn }: CallReasons): boolean {
  const routine = oneIn > 0 && drawnFrom(response) % oneIn === 0;
  return askedForToday || phone === null || principalAge < ADULT || routine;
}
