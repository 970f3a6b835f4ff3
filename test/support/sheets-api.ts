// The advanced service Sheets as scripts call it. Apps Script takes query parameters as a last argument; Google's published
// types lack it on some methods.

export interface SheetsApi {
  readonly Spreadsheets: {
    create(resource: object, options?: object): GoogleAppsScript.Sheets.Schema.Spreadsheet;
    get(id: string, options?: object): GoogleAppsScript.Sheets.Schema.Spreadsheet;
    batchUpdate(
      resource: object,
      id: string,
      options?: object,
    ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
  };
}
