// The form as its respondent sees it, and what is said once it is sent. After that nothing is shown but the form's own
// words.

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FormView } from '../../methods/forms';
import { FormPage, type FormPageProps } from './form-page';
import { useWalk, type Walk } from './walk';

interface FormSheetProps extends Omit<FormPageProps, 'walk'> {
  readonly form: FormView;
  /** The form has been sent, or is being filled in again. */
  readonly onSent: (sent: boolean) => void;
}

export function FormSheet({ form, language, onSent }: FormSheetProps) {
  const walk = useWalk(form);
  const sheet = useRef<HTMLDivElement>(null);
  useFocus(sheet, walk);
  useEffect(() => onSent(walk.sent !== null), [walk.sent !== null]);
  return (
    <div class="sheet" ref={sheet}>
      {walk.sent === null ? <FormPage {...{ form, language, walk }} /> : <Thanks {...{ form, language, walk }} />}
    </div>
  );
}

/** Where to set things right: a row still open, the answer so far, or else the first control. */
const WRONG = ['.row:not(:has(:checked)) input', 'input:checked', 'input, textarea, select'];

/** The focus goes to the heading of a new page, and to the first thing that is wrong. */
function useFocus(sheet: { readonly current: HTMLElement | null }, { arrivals, alarms }: Walk): void {
  const focus = (selector: string): void => sheet.current?.querySelector<HTMLElement>(selector)?.focus();
  // Before anybody sees the page: whoever types on at once types in the right place.
  useLayoutEffect(() => {
    if (arrivals === 0) return;
    sheet.current?.scrollIntoView();
    focus('[data-heading]');
  }, [arrivals]);
  useLayoutEffect(() => {
    if (alarms === 0) return;
    const card = sheet.current?.querySelector('.wrong');
    card?.scrollIntoView({ block: 'nearest' });
    const control = WRONG.map((selector) => card?.querySelector<HTMLElement>(selector)).find((found) => found != null);
    if (control == null) focus('.notice');
    else control.focus();
  }, [alarms]);
}

function Thanks({ form, language, walk }: FormPageProps) {
  return (
    <div class="card first" lang={language ?? undefined}>
      <h1 dir="auto" tabIndex={-1} data-heading>
        {form.title}
      </h1>
      <p class="words" dir="auto" role="status">
        {walk.sent?.confirmation}
      </p>
      {walk.sent?.again === true && (
        <p lang="es">
          <button type="button" class="quiet" onClick={walk.again}>
            Enviar otra respuesta
          </button>
        </p>
      )}
    </div>
  );
}
