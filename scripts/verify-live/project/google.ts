// Google's services as they are, for the runner itself. In the cases the same names mean the watched ones
// (`watched.ts`), because the build puts those in place of every free `Drive`, `Sheets`, `Gmail` and `FormApp`.

type Book = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Draft = GoogleAppsScript.Gmail.Schema.Draft;

export interface Services {
  readonly Sheets: {
    readonly Spreadsheets: {
      get(id: string, options: object): Book;
      batchUpdate(resource: { readonly requests: readonly object[] }, id: string): unknown;
    };
  };
  readonly Drive: {
    readonly Files: {
      create(resource: object, blob?: unknown, options?: object): File;
      update(resource: object, id: string): File;
      list(options: object): { readonly files?: readonly File[] };
      generateIds(options: object): { readonly ids: readonly string[] };
    };
  };
  readonly Gmail: {
    readonly Users: {
      readonly Drafts: {
        get(userId: string, id: string, options: object): Draft;
        list(userId: string, options: object): { readonly drafts?: readonly Draft[] };
        remove(userId: string, id: string): void;
      };
    };
  };
  readonly FormApp: typeof FormApp;
}

/** Written by the build beside the bundle, where the names are Google's own. Called late: bound runs have fewer. */
declare function google_<Name extends keyof Services>(name: Name): Services[Name];

export const google = <Name extends keyof Services>(name: Name): Services[Name] => google_(name);
