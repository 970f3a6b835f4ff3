// Links to the books, forms and folders that the installation made, by kind.

import type { InstalledPlace } from '../../kernel/install-status';
import { instalarTexts as texts } from '../../messages/es/pages/instalar';

const KINDS = ['book', 'form', 'folder'] as const;

export function Places({ places }: { places: readonly InstalledPlace[] }) {
  return (
    <section class="card stack">
      <h2>{texts.placesTitle}</h2>
      <div class="places">
        {KINDS.map((kind) => {
          const mine = places.filter((place) => place.kind === kind);
          if (mine.length === 0) return null;
          return (
            <div key={kind}>
              <h3>{texts.kinds[kind]}</h3>
              <ul>
                {mine.map(({ title, url }) => (
                  <li key={url}>
                    <a href={url} target="_blank" rel="noopener noreferrer">
                      {title}
                      <span class="unseen"> ({texts.opensAside})</span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </section>
  );
}
