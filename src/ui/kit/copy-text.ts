// Puts what is shown where it can be pasted. The older way comes first: the press of a button allows it also in a frame
// that is kept from the newer one, as this host's frames are (documented:
// https://developer.mozilla.org/docs/Web/API/Clipboard_API#security_considerations).

/** False when neither way is allowed; the text then stands marked, to be copied by hand. */
export async function copyShown(shown: HTMLElement): Promise<boolean> {
  window.getSelection()?.selectAllChildren(shown);
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(shown.textContent ?? '');
    return true;
  } catch {
    return false;
  }
}

/** The same for what is not shown. */
export async function copyText(text: string): Promise<boolean> {
  const shown = document.createElement('p');
  shown.textContent = text;
  document.body.append(shown);
  const isCopied = await copyShown(shown);
  shown.remove();
  return isCopied;
}
