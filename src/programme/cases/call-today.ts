// When a case says *Llamar hoy*. Ordinary reasons set it as often as a person's own wish does, and some cases are
// called for no reason but to see how the service works, so that the mark tells nothing about anybody.
// INVARIANT: whoever reads Registro cannot tell from the mark that a person asked to talk soon.

export interface CallReasons {
  /** From Protección's part of the application; never kept in Registro. */
  readonly askedForToday: boolean;
  readonly phone: string | null;
  readonly principalAge: number;
  /** A number that is the same whenever the case is decided again, and that no reader of Registro can work out. */
  readonly lot: number;
  /** One in so many cases is called today as a matter of routine; 0 for none. */
  readonly oneIn: number;
}

const ADULT = 18;

export function callsToday({ askedForToday, phone, principalAge, lot, oneIn }: CallReasons): boolean {
  const routine = oneIn > 0 && lot % oneIn === 0;
  return askedForToday || phone === null || principalAge < ADULT || routine;
}
