// The sealed context in which one run of the bundle happens: ECMAScript's own globals and what the caller adds, so
// that a Web or Node global is absent by construction, as on Apps Script. The clock and the dice inside are the
// world's. It is no security boundary: the bundle is ours.
// INVARIANT: whatever a service returns is made by the context's own constructors, or `instanceof Date` would fail.

import vm from 'node:vm';
import type { Realm } from '../execution';

export interface SealedContext {
  readonly context: vm.Context;
  readonly realm: Realm;
}

interface Prelude {
  readonly copy: Realm['copy'];
  readonly date: Realm['date'];
  readonly array: Realm['array'];
  readonly error: (message: string, name: string) => Error;
}

// Runs inside the context. Local-time members of Date follow the process's TZ, which the host sets to the
// manifest's time zone; only "now" is virtual.
const PRELUDE = new vm.Script(
  `(function (now, random) {
    'use strict';
    const RealDate = Date;
    function VirtualDate(...parts) {
      if (new.target === undefined) return new RealDate(now()).toString();
      const target = new.target === VirtualDate ? RealDate : new.target;
      return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, target);
    }
    Object.defineProperties(VirtualDate, {
      name: { value: 'Date' },
      length: { value: 7 },
      prototype: { value: RealDate.prototype, writable: false },
    });
    const hidden = (value) => ({ value, writable: true, configurable: true, enumerable: false });
    Object.defineProperties(VirtualDate, {
      now: hidden(function () { return now(); }),
      parse: hidden(RealDate.parse),
      UTC: hidden(RealDate.UTC),
    });
    Object.defineProperty(RealDate.prototype, 'constructor', hidden(VirtualDate));
    Object.defineProperty(globalThis, 'Date', hidden(VirtualDate));
    Object.defineProperty(Math, 'random', hidden(function () { return random(); }));

    function copy(value) {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) {
        const items = new Array(value.length);
        for (let i = 0; i < items.length; i += 1) items[i] = copy(value[i]);
        return items;
      }
      const made = {};
      for (const key of Object.keys(value)) {
        if (value[key] !== undefined) made[key] = copy(value[key]);
      }
      return made;
    }
    return {
      copy,
      date: (instant) => new RealDate(instant),
      array: (items) => Array.from(items),
      error: (message, name) => {
        const error = new Error(message);
        Object.defineProperty(error, 'name', hidden(name));
        return error;
      },
    };
  })`,
  { filename: 'local-host-prelude.js' },
);

/** A new context; `now` and `random` become its clock and its dice. */
export function sealContext(now: () => number, random: () => number): SealedContext {
  const context = vm.createContext({});
  const prelude = (PRELUDE.runInContext(context) as (now: () => number, random: () => number) => Prelude)(now, random);
  return {
    context,
    realm: {
      copy: prelude.copy,
      date: prelude.date,
      array: prelude.array,
      error: (message, name = 'Exception') => prelude.error(message, name),
    },
  };
}
