// Starts a page in the browser: takes the data put into it, and shows either the page, why it is not shown, or that
// Google does not say who is reading.

import { render, type ComponentType } from 'preact';
import { kitTexts } from '../../messages/es/pages';
import type { Served } from '../served';
import { LinkButton } from './button';
import { Frame, OtherAccount } from './frame';
import { Notice } from './notice';
import { pageAddress } from './page-address';
import { readyForPaper } from './paper';
import { PageProvider } from './page-state';

declare global {
  interface Window {
    PAGE?: Served | null;
  }
}

export function mount(View: ComponentType): void {
  const root = document.getElementById('page');
  const served = window.PAGE;
  if (root === null || served === null || served === undefined) return;
  document.title = `${served.title} · ${kitTexts.brand}`;
  root.textContent = '';
  readyForPaper(served);
  render(
    <PageProvider served={served}>
      <Frame>{bodyOf(served, View)}</Frame>
    </PageProvider>,
    root,
  );
}

function bodyOf(served: Served, View: ComponentType) {
  if (served.who === null) return <Stranger />;
  if (served.view === null) return <NotShown served={served} />;
  return <View />;
}

function Stranger() {
  return (
    <Notice tone="bad" title={kitTexts.strangerTitle} main>
      <p>{kitTexts.strangerWhy}</p>
      <OtherAccount />
    </Notice>
  );
}

/** Problems that another page ends. */
const WAYS_OUT = [
  { code: 'platform.not-installed', page: 'instalar', label: kitTexts.toInstall },
  { code: 'platform.structure', page: 'estructura', label: kitTexts.toRepair },
];

function NotShown({ served }: { served: Served }) {
  return (
    <Notice tone="bad" title={kitTexts.notShownTitle} main>
      {served.problems.map(({ text, remedy }) => (
        <p>
          {text} {remedy}
        </p>
      ))}
      {served.problems.flatMap(({ code }) => WAYS_OUT.filter((way) => way.code === code)).map(({ page, label }) => (
        <p class="actions">
          <LinkButton href={pageAddress(served.address, page)}>{label}</LinkButton>
        </p>
      ))}
    </Notice>
  );
}
