// What one is typing into a cell, in the cell or in the bar above: one text in two places.
// INVARIANT: it is there until the host has taken it or the person gives it up; a refusal loses nothing.

import { useState } from 'preact/hooks';

export interface Edit {
  readonly text: string;
  /** What the cell held when one began. */
  readonly from: string;
  /** In the cell, or in the bar alone. */
  readonly inCell: boolean;
}

export interface Editing {
  readonly edit: Edit | null;
  /** The host's words when it refused the last act. */
  readonly refusal: string | null;
  begin(edit: Edit): void;
  /** Sends what was typed; false when it was refused and stands in the bar. */
  finish(send: (text: string) => Promise<unknown>): Promise<boolean>;
  cancel(): void;
  /** Any other act on cells: its refusal is shown in the same place. */
  attempt(work: Promise<unknown>): Promise<boolean>;
  /** One looks elsewhere: what the host said about the last cell is said. */
  moveOn(): void;
}

export function useEditing(): Editing {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const attempt = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => {
        setRefusal(null);
        return true;
      },
      (error: Error) => {
        setRefusal(error.message);
        return false;
      },
    );
  return {
    edit,
    refusal,
    begin: setEdit,
    attempt,
    finish: async (send) => {
      if (edit !== null && edit.text !== edit.from && !(await attempt(send(edit.text)))) {
        setEdit({ ...edit, inCell: false });
        return false;
      }
      setEdit(null);
      return true;
    },
    cancel: () => {
      setEdit(null);
      setRefusal(null);
    },
    moveOn: () => {
      if (edit === null) setRefusal(null);
    },
  };
}
