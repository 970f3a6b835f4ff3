// What is wrong, one line each.

import type { SpokenProblem } from '../served';

export function Wrong({ problems }: { readonly problems: readonly SpokenProblem[] }) {
  return (
    <ul class="lines">
      {problems.map(({ text, remedy }) => (
        <li>
          <p>
            <strong>{text}</strong> {remedy}
          </p>
        </li>
      ))}
    </ul>
  );
}
