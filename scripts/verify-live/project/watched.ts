// Google's services as the cases meet them: the same calls and the same answers, but what a case makes can be found
// again. Files go below the run's own folder; spreadsheets and forms, which cannot be made inside a folder, carry the
// run's mark as their name; drafts are noted.
// INVARIANT: whatever is passed or answered beyond that is Google's own, untouched.

import { google } from './google';
import type { Services } from './google';

/** Where the run in progress puts what its cases make. */
export interface Place {
  /** ID of the run's folder. */
  readonly folder: string;
  /** Name of everything that no folder can hold from the start. */
  readonly mark: string;
}

export interface Made {
  readonly kind: 'file' | 'draft';
  readonly id: string;
}

let place: Place | undefined;
let made: Made[] = [];

export function watchAt(where: Place): void {
  place = where;
}

/** What was made since this was last asked. */
export function takeMade(): Made[] {
  const taken = made;
  made = [];
  return taken;
}

type Args = readonly unknown[];
type Member = (...args: Args) => unknown;

/** What is done to the arguments of a call that makes something, and what was then made. */
interface Maker {
  readonly before: (args: Args, where: Place) => Args;
  readonly after: (result: never) => Made;
}

const MAKERS: Readonly<Record<string, Maker>> = {
  'Drive.Files.create': {
    before: ([resource, ...rest], { folder }) => [Object.assign({ parents: [folder] }, resource), ...rest],
    // It lies below the run's folder and goes with it.
    after: ({ id }: { id?: string }) => ({ kind: 'file', id: id || '' }),
  },
  'Sheets.Spreadsheets.create': {
    before: ([resource, ...rest], { mark }) => [withTitle(resource as BookResource, mark), ...rest],
    after: ({ spreadsheetId }: { spreadsheetId?: string }) => ({ kind: 'file', id: spreadsheetId || '' }),
  },
  'FormApp.create': {
    // A form without a name stays without: that it is refused is a case.
    before: ([name, ...rest], { mark }) => [typeof name === 'string' && name !== '' ? mark : name, ...rest],
    after: (form: GoogleAppsScript.Forms.Form) => ({ kind: 'file', id: form.getId() }),
  },
  'Gmail.Users.Drafts.create': {
    before: (args) => args,
    after: ({ id }: { id?: string }) => ({ kind: 'draft', id: id || '' }),
  },
};

interface BookResource {
  readonly properties?: object;
}

const withTitle = (resource: BookResource, title: string): object =>
  Object.assign({}, resource, { properties: Object.assign({}, resource.properties, { title }) });

/** Members that are looked into, so that a maker below them is met. */
const ON_THE_WAY = ['Drive.Files', 'Sheets.Spreadsheets', 'Gmail.Users', 'Gmail.Users.Drafts'];

// A proxy over an empty object rather than over the service: the language forbids a proxy to answer for a frozen member
// of its target with anything but that member.
function watched(path: string, service: () => Readonly<Record<string, unknown>>): object {
  return new Proxy(
    {},
    {
      get: (_target, key) => {
        const owner = service();
        const member = owner[String(key)];
        const here = `${path}.${String(key)}`;
        if (ON_THE_WAY.indexOf(here) >= 0) return watched(here, () => member as Readonly<Record<string, unknown>>);
        if (typeof member !== 'function') return member;
        // With the service as `this`, as if it were called directly.
        return (...args: Args) => call(here, args, (given) => Reflect.apply(member as Member, owner, given));
      },
    },
  );
}

function call(path: string, args: Args, perform: (args: Args) => unknown): unknown {
  const maker = MAKERS[path];
  if (maker === undefined || place === undefined) return perform(args);
  const result = perform(maker.before(args, place));
  const one = maker.after(result as never);
  if (one.id !== '') made.push(one);
  return result;
}

const service = (name: keyof Services): object =>
  watched(name, () => google(name) as unknown as Readonly<Record<string, unknown>>);

// These names are what the build puts in the place of Google's.
export const Drive = service('Drive');
export const Sheets = service('Sheets');
export const Gmail = service('Gmail');
export const FormApp = service('FormApp');
export { expect } from './expect';
