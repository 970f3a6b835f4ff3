// Puts a text where it can be pasted. A browser may keep the clipboard from a page inside a frame (documented:
// https://developer.mozilla.org/docs/Web/API/Clipboard_API); then the text is marked on the page and the older way is
// tried, which the press of a button allows.

/** False when neither way is allowed; the text then stands marked, to be copied by hand. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown === null) return false;
    window.getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
