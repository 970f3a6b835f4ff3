// All problems of a refused act at once, at the top, each leading to its field, until the field is changed. It takes the
// keyboard when it appears, so that nobody waits in front of a page that has already answered.

import { useEffect, useRef, useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import { fill } from '../../messages/message';
import type { SpokenProblem } from '../served';
import { anchorOf, goToField, labelOf, nearestPlace } from './problem-places';
import { usePage } from './page-state';

export function ProblemSummary() {
  const { problems } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const isNew = problems.length > 0;
  useEffect(() => {
    if (!isNew) return;
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: 'start' });
  }, [isNew]);
  if (!isNew) return null;
  return (
    <div class="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{titleFor(problems)}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function titleFor(problems: readonly SpokenProblem[]): string {
  if (problems.some(({ field }) => field === null)) return kitTexts.notDone;
  return problems.length === 1 ? kitTexts.oneProblem : fill(kitTexts.manyProblems, { count: problems.length });
}

interface LineProps {
  readonly problem: SpokenProblem;
  /** With what to do; the summary leaves that to the field. */
  readonly full?: boolean;
}

/** A problem that leads to its field, where the page shows one. */
export function ProblemLine({ problem: { field, text, remedy }, full }: LineProps) {
  const [place, setPlace] = useState<string | null>(null);
  // Fields stand on the page only once it is drawn.
  useEffect(() => setPlace(nearestPlace(field)));
  if (place === null) {
    return (
      <>
        {text} {remedy}
      </>
    );
  }
  // A link inside Google's frame would leave the page (base target); the press is handled here instead.
  // Several fields may lack the same, and a book's columns are not always called as the page calls its fields.
  const label = labelOf(place);
  const named = label === null || text.includes(label) ? text : fill(kitTexts.problemOf, { label, text });
  const go = (event: Event) => {
    event.preventDefault();
    goToField(place);
  };
  return (
    <>
      <a href={`#${anchorOf(place)}`} onClick={go}>
        {named}
      </a>
      {full === true && ` ${remedy}`}
    </>
  );
}
