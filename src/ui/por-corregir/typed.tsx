// What somebody typed in a sheet and does not pass: tried again once what stood against it is mended, or given up for
// what the row held. The value itself is not shown here: it stands in its cell, for those who may open the book.

import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { usePage } from '../kit/page-state';
import { Line } from './line';
import type { WaitingLine } from './view';

export function Typed({ lines, guarded }: { readonly lines: readonly WaitingLine[]; readonly guarded: boolean }) {
  const { act, sending } = usePage();
  const disabled = sending.state !== 'idle';
  const names = guarded ? { use: 'useGuardedTyped', leave: 'leaveGuardedOld' } : { use: 'useTyped', leave: 'leaveOld' };
  return (
    <ul class="lines">
      {lines.map(({ typed, ...line }) => (
        <li key={line.id}>
          <Line line={{ ...line, typed }}>
            {typed !== null && (
              <span class="row">
                <Button
                  kind="quiet"
                  disabled={disabled}
                  name={fill(texts.useTypedName, { place: line.place })}
                  onPress={() => void act(names.use, { item: line.id, table: typed.table, row: typed.row }, () => texts.used)}
                >
                  {texts.useTyped}
                </Button>
                {!typed.isNew && (
                  <Button
                    kind="plain"
                    disabled={disabled}
                    name={fill(texts.leaveOldName, { place: line.place })}
                    onPress={() => void act(names.leave, { item: line.id, table: typed.table, row: typed.row }, () => texts.left)}
                  >
                    {texts.leaveOld}
                  </Button>
                )}
              </span>
            )}
          </Line>
        </li>
      ))}
    </ul>
  );
}
