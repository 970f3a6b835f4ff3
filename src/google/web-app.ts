// What the web app hands out: a page's HTML as Google serves it. Google's own frame is the top document, so title and
// viewport are set on the output (documented: https://developers.google.com/apps-script/reference/html/html-output).

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** The file as it was built. */
export const pageFile = (name: string): string => HtmlService.createHtmlOutputFromFile(name).getContent();

export function htmlPage(content: string, title: string): HtmlOutput {
  return HtmlService.createHtmlOutput(content)
    .setTitle(title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** Address of the deployed web app. */
export const webAppAddress = (): string => ScriptApp.getService().getUrl();
