// The part of Google's advanced services that this program uses, in the shapes of their REST resources.
// Types only, and one accessor per service: the published types lack the options of batchUpdate and the newer members
// of permissions, and make every field optional and writable.
// INVARIANT: nothing is touched while the bundle is being evaluated; a service is named only when it is called.

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
}

export interface GridData {
  /** Absent when zero. */
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly { readonly values?: readonly CellData[] }[];
}

/** Absent ends are open. */
export interface GridRange {
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

interface Condition {
  readonly type?: string;
  readonly values?: readonly { readonly userEnteredValue?: string }[];
}

export interface SheetResource {
  readonly properties?: {
    readonly sheetId?: number;
    readonly title?: string;
    readonly gridProperties?: { readonly rowCount?: number; readonly columnCount?: number };
  };
  /** One for each range asked of this tab, in the order asked. */
  readonly data?: readonly GridData[];
  readonly protectedRanges?: readonly {
    readonly protectedRangeId?: number;
    readonly description?: string;
    readonly range?: GridRange;
  }[];
  readonly filterViews?: readonly {
    readonly filterViewId?: number;
    readonly title?: string;
    readonly filterSpecs?: readonly {
      readonly columnIndex?: number;
      readonly filterCriteria?: { readonly condition?: Condition };
    }[];
  }[];
  readonly conditionalFormats?: readonly {
    readonly booleanRule?: { readonly condition?: Condition };
  }[];
}

export interface SpreadsheetResource {
  readonly spreadsheetId?: string;
  readonly sheets?: readonly SheetResource[];
}

/** A request of batchUpdate, by its REST name. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

interface SheetsService {
  readonly Spreadsheets: {
    create(resource: unknown): SpreadsheetResource;
    get(id: string, options: unknown): SpreadsheetResource;
    batchUpdate(
      resource: unknown,
      id: string,
      options?: unknown,
    ): { readonly updatedSpreadsheet?: SpreadsheetResource };
  };
}

export interface FileResource {
  readonly id?: string;
  readonly name?: string;
  readonly parents?: readonly string[];
  /** RFC 3339. */
  readonly createdTime?: string;
  readonly owners?: readonly { readonly emailAddress?: string }[];
  readonly trashed?: boolean;
  readonly permissions?: readonly PermissionResource[];
}

export interface PermissionResource {
  readonly id?: string;
  readonly type: string;
  readonly role: string;
  readonly view?: string;
  readonly emailAddress?: string;
}

interface DriveService {
  readonly Files: {
    create(resource: unknown, blob: GoogleAppsScript.Base.Blob | null, options: unknown): FileResource;
    get(id: string, options: unknown): FileResource;
    list(options: unknown): { readonly files?: readonly FileResource[]; readonly nextPageToken?: string };
    update(resource: unknown, id: string, blob: GoogleAppsScript.Base.Blob | null, options: unknown): FileResource;
    generateIds(options: unknown): { readonly ids: readonly string[] };
  };
  readonly Permissions: {
    create(resource: unknown, fileId: string, options: unknown): PermissionResource;
    list(fileId: string, options: unknown): { readonly permissions?: readonly PermissionResource[] };
    remove(fileId: string, permissionId: string): void;
  };
}

/** Bytes in Apps Script, base64url over REST. */
export type Bytes = readonly number[] | string;

export interface MessagePart {
  readonly filename?: string;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  /** `data` of small bodies, `attachmentId` of others. */
  readonly body?: { readonly attachmentId?: string; readonly data?: Bytes };
  readonly parts?: readonly MessagePart[];
}

export interface MessageResource {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds?: readonly string[];
  /** Epoch milliseconds as text. */
  readonly internalDate?: string;
  readonly payload?: MessagePart;
  readonly raw?: Bytes;
}

export interface DraftResource {
  readonly id: string;
  readonly message: MessageResource;
}

interface GmailService {
  readonly Users: {
    readonly Drafts: {
      create(resource: unknown, user: string): DraftResource;
      get(user: string, id: string, options: unknown): DraftResource;
      list(
        user: string,
        options: unknown,
      ): { readonly drafts?: readonly DraftResource[]; readonly nextPageToken?: string };
    };
    readonly Messages: {
      get(user: string, id: string, options: unknown): MessageResource;
      list(
        user: string,
        options: unknown,
      ): { readonly messages?: readonly MessageResource[]; readonly nextPageToken?: string };
      readonly Attachments: {
        get(user: string, messageId: string, id: string): { readonly data?: Bytes };
      };
    };
    readonly Threads: {
      get(user: string, id: string, options: unknown): { readonly messages?: readonly MessageResource[] };
    };
  };
}

export const sheets = (): SheetsService => Sheets as unknown as SheetsService;
export const drive = (): DriveService => Drive as unknown as DriveService;
export const gmail = (): GmailService => Gmail as unknown as GmailService;
