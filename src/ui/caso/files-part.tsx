// What stands in the index of the case.

import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { usePage } from '../kit/page-state';
import type { CaseView } from './view';

export function Files() {
  const { files } = usePage<CaseView>().view;
  return (
    <Section id="files" title={texts.filesTitle}>
      {files.length === 0 && <p class="muted">{texts.noFiles}</p>}
      <ul class="lines">
        {files.map(({ name, date, origin, href }) => (
          <li key={`${date}/${name}`}>
            {href === null ? (
              name
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer" aria-label={fill(texts.file, { name })}>
                {name}
              </a>
            )}
            <p class="help">
              {origin} · {plainDate(date)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
