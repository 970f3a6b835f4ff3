// What one is typing into a cell, in the cell or in the bar above: one text in two places. Whoever leaves the cell goes on
// at once; what was typed is on its way meanwhile and stands for what the cell holds.
// INVARIANT: a text is there until the host has taken it or the person gives it up; a refusal loses nothing.

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
  /** Text that is on its way to a cell. */
  onItsWay(where: string): string | undefined;
  /** Sends what was typed into the cell `where`; `refused` is told when the host would not take it. */
  finish(where: string, send: (text: string) => Promise<unknown>, refused: () => void): void;
  cancel(): void;
  /** Any other act on cells: its refusal is shown in the same place. */
  attempt(work: Promise<unknown>): Promise<boolean>;
  /** One looks elsewhere: what the host said about the last cell is said. */
  moveOn(): void;
}

type Sent = Readonly<Record<string, string>>;

export function useEditing(): Editing {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent>({});
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
    onItsWay: (where) => sent[where],
    finish: (where, send, refused) => {
      setEdit(null);
      if (edit === null || edit.text === edit.from) return;
      setSent((before) => ({ ...before, [where]: edit.text }));
      void attempt(send(edit.text)).then((taken) => {
        // A later text for the same cell is still on its way.
        setSent((before) => (before[where] === edit.text ? without(before, where) : before));
        if (taken) return;
        refused();
        setEdit({ ...edit, inCell: false });
      });
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

const without = (sent: Sent, where: string): Sent =>
  Object.fromEntries(Object.entries(sent).filter(([each]) => each !== where));
