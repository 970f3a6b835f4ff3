// Parts of a page, one shown at a time. The chosen part is remembered only while the page is open.

import './tabs.css';
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { usePage } from './page-state';
import { anchorOf } from './problem-places';

export interface Part {
  readonly key: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly body: () => ComponentChildren;
}

interface PartsProps {
  readonly label: string;
  readonly parts: readonly Part[];
  /** The part shown at first; the first one when there is none of this key. */
  readonly first?: string | undefined;
  readonly onLeave?: () => void;
}

export function Parts({ label, parts, first, onLeave }: PartsProps) {
  const { setProblems } = usePage();
  const [chosen, setChosen] = useState(first ?? parts[0]?.key);
  const choose = (key: string) => {
    if (key === chosen) return;
    setProblems([]);
    onLeave?.();
    setChosen(key);
  };
  const current = parts.find(({ key }) => key === chosen) ?? parts[0];
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = parts.findIndex(({ key }) => key === current?.key) + step;
    const next = parts[(at + parts.length) % parts.length];
    if (step === 0 || next === undefined) return;
    choose(next.key);
    document.getElementById(tabId(next.key))?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {parts.map(({ key, title, count }) => (
          <button
            type="button"
            role="tab"
            id={tabId(key)}
            aria-selected={key === current?.key}
            aria-controls={panelId(key)}
            tabIndex={key === current?.key ? 0 : -1}
            onClick={() => choose(key)}
          >
            {title}
            {count !== undefined && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {current !== undefined && (
        <section role="tabpanel" id={panelId(current.key)} aria-labelledby={tabId(current.key)} key={current.key}>
          {current.body()}
        </section>
      )}
    </>
  );
}

const tabId = (key: string): string => anchorOf(`tab-${key}`);
const panelId = (key: string): string => anchorOf(`part-${key}`);
