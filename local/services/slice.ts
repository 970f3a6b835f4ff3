// The type of a Google class of which only some members are emulated. Where a member returns the object itself, for
// chaining, it returns the same slice again; otherwise a chain would promise members that are not there.

export type Slice<Whole, Members extends keyof Whole> = {
  [M in Members]: Whole[M] extends (...args: infer Args) => Whole
    ? (...args: Args) => Slice<Whole, Members>
    : Whole[M];
};
