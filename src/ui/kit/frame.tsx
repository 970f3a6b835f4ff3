// What surrounds every page: where one is, whom Google says one is, the way to other pages, and what the last act did.

import type { ComponentChildren } from 'preact';
import { kitTexts } from '../../messages/es/pages';
import type { Served } from '../served';
import { Button } from './button';
import { Notice } from './notice';
import { usePage } from './page-state';
import { pageAddress } from './page-address';

export function Frame({ children }: { children: ComponentChildren }) {
  const { served } = usePage();
  return (
    <>
      <header class="top">
        <div class="wide top-row">
          <p class="brand">{kitTexts.brand}</p>
          <OtherTongue />
          {served.pages.length > 0 && <Navigation />}
          <p class="paper" id="printed" />
        </div>
        <Identity />
      </header>
      <main class="wide">
        <LastAct />
        {children}
      </main>
      <footer class="wide foot">
        <p>{kitTexts.foot}</p>
        <Button kind="plain" always onPress={() => window.print()}>
          {kitTexts.print}
        </Button>
      </footer>
    </>
  );
}

/** The same page in the other language: the link alone says so, nothing is kept. */
function OtherTongue() {
  const { served, args } = usePage();
  const { lang, name } = kitTexts.otherTongue;
  return (
    <a class="tongue" lang={lang} hreflang={lang} href={pageAddress(served.address, served.page, { ...args, lang })}>
      {name}
    </a>
  );
}

function Navigation() {
  const { served } = usePage();
  return (
    <nav aria-label={kitTexts.navigation}>
      <ul class="nav">
        {served.pages.map(({ key, title }) => (
          <li>
            <a href={pageAddress(served.address, key)} aria-current={currency(key, served)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a link leads to this very page, or to the part it belongs to. */
const currency = (key: string, { page, section }: Served) => (key === page ? 'page' : key === section ? 'true' : undefined);

function Identity() {
  const { who } = usePage().served;
  if (who === null) return null;
  return (
    <details class="who">
      <summary class="wide">
        {kitTexts.whoBefore} <strong>{who.email}</strong>
        {who.roles.map((role) => ` · ${role}`)}
      </summary>
      <div class="wide">
        <p>{kitTexts.notYou}</p>
        <OtherAccount />
      </div>
    </details>
  );
}

/** What to do when Google sees another account, or none (documented: several accounts in one browser, Apps Script web apps). */
export const OtherAccount = () => (
  <ol>
    {kitTexts.strangerSteps.map((step) => (
      <li>{step}</li>
    ))}
  </ol>
);

function LastAct() {
  const { isCut, said, retryNow } = usePage();
  if (isCut) {
    return (
      <Notice tone="warn" title={kitTexts.lostTitle} live>
        <p>{kitTexts.lostText}</p>
        <p class="actions">
          <Button kind="quiet" always onPress={retryNow}>
            {kitTexts.retry}
          </Button>
        </p>
      </Notice>
    );
  }
  return (
    <div role="status" class="said">
      {said !== null && <Notice tone="good">{<p>{said}</p>}</Notice>}
    </div>
  );
}

