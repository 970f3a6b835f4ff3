// A button that opens a list of what one may do. Closes when something was chosen, and on Escape.

interface ActMenuProps {
  readonly title: string;
  readonly open: boolean;
  readonly mayEdit: boolean;
  readonly acts: readonly (readonly [title: string, act: () => Promise<unknown>])[];
  attempt(work: Promise<unknown>): Promise<boolean>;
  onOpen(open: boolean): void;
}

export function ActMenu({ title, open, mayEdit, acts, attempt, onOpen }: ActMenuProps) {
  return (
    <div class="act-menu" onKeyDown={({ key }) => key === 'Escape' && onOpen(false)}>
      <button type="button" class="quiet" aria-expanded={open} disabled={!mayEdit} onClick={() => onOpen(!open)}>
        {title}
      </button>
      {open && mayEdit && (
        <ul class="drop" aria-label={title}>
          {acts.map(([name, act]) => (
            <li key={name}>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  onOpen(false);
                  void attempt(act());
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
