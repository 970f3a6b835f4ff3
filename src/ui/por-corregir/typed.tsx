// What somebody typed in a sheet and does not pass: tried again once what stood against it is mended, or given up for
// what the row held. The value itself is not shown here: it stands in its cell, for those who may open the book.

import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { usePage } from '../kit/page-state';
import { Line } from './line';
import type { WaitingLine } from './view';

const WAYS = [
  { way: 'use', kind: 'quiet', words: texts.useTyped, name: texts.useTypedName, said: texts.used },
  { way: 'leave', kind: 'plain', words: texts.leaveOld, name: texts.leaveOldName, said: texts.left },
] as const;

export function Typed({ lines, guarded }: { readonly lines: readonly WaitingLine[]; readonly guarded: boolean }) {
  const { act } = usePage();
  const acts = guarded ? { use: 'useGuardedTyped', leave: 'leaveGuardedOld' } : { use: 'useTyped', leave: 'leaveOld' };
  return (
    <ul class="lines">
      {lines.map(({ typed, ...line }) => (
        <li key={line.id}>
          <Line line={{ ...line, typed }}>
            {typed !== null && (
              <span class="row">
                {WAYS.filter(({ way }) => typed.may[way]).map(({ way, kind, words, name, said }) => (
                  <Button
                    key={way}
                    kind={kind}
                    name={fill(name, { place: line.place })}
                    onPress={() => act(acts[way], { item: line.id, table: typed.table, row: typed.row }, () => said)}
                  >
                    {words}
                  </Button>
                ))}
              </span>
            )}
          </Line>
        </li>
      ))}
    </ul>
  );
}
