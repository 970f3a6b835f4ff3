// Once an hour the round looks whether the installed forms still ask what they should. What somebody changed in one
// becomes a waiting item, which goes when the form is right again, whoever put it right.

import { SYSTEM, type Context } from '../action';
import type { Change } from '../change';
import { nameFrom } from '../digest';
import type { FormSpec } from '../form';
import { commitBook, contextFor, read, timeLeft, withHold, type Hold, type Kernel } from '../hold';
import { booksRead, mergeReads } from '../load';
import { PlatformFailure, type FormLook, type FormMap, type Forms } from '../ports';
import { problem } from '../problem';
import { expected } from '../result';
import { effectsOf, waitingOf } from '../system-tables';
import { reopen, settle } from '../waiting';
import { REFRESH_FORM, type RefreshPayload } from './order';

/** Kind of the waiting items; each names its form. */
export const FORM = 'form';

const NOTHING: FormLook = { problems: [], added: [] };

/** Nothing is seen of a form that a newer program has still to bring to its own version. */
export function lookAtForm(specs: readonly FormSpec[], forms: Forms, map: FormMap): FormLook {
  const spec = specs.find(({ key }) => key === map.form);
  if (spec?.version !== map.version) return NOTHING;
  try {
    return forms.look(spec, map);
  } catch (error) {
    if (!(error instanceof PlatformFailure) || error.code !== 'platform.not-found') throw error;
    return { ...NOTHING, problems: [problem('form.gone', null, { form: spec.title['es'] ?? spec.key })] };
  }
}

export function lookAtForms(kernel: Kernel): void {
  const before = inHold(kernel, (hold) => ({
    specs: specsIn(hold),
    forms: hold.state.forms.map((map) => ({ map, isTold: openItem(hold, map) !== undefined })),
  }));
  // Google is asked without the lock, for which nobody waits; only what is or was amiss is looked at again under it.
  const amiss = before.forms.filter(
    ({ map, isTold }) =>
      isTold || (timeLeft(kernel) && lookAtForm(before.specs, kernel.ports.forms, map).problems.length > 0),
  );
  if (amiss.length === 0) return;
  inHold(kernel, (hold) => {
    specsIn(hold);
    const { book } = waitingIn(hold);
    const held = hold.set.books.get(book.key);
    if (held === undefined) return;
    const context = contextFor(hold, SYSTEM, `forms:${held.head.link.slice(0, 32)}`, null);
    const changes = amiss.flatMap(({ map }) => (isBeingSet(hold, map) ? [] : driftChanges(hold, context, map)));
    const rows = hold.set.apply(changes, { now: context.now, by: SYSTEM.email }).get(book.key) ?? [];
    if (rows.length === 0) return;
    const { command, now: at } = context;
    commitBook(hold, held, [{ command, at, actor: SYSTEM.email, action: 'look-at-forms', result: null, rows }]);
  });
}

const inHold = <T>(kernel: Kernel, work: (hold: Hold) => T): T => expected(withHold(kernel, work));

const waitingIn = ({ kernel }: Hold) => waitingOf(kernel.registry.formBook);

/** The forms as they should be; reads what waits, too. */
export function specsIn(hold: Hold): readonly FormSpec[] {
  const { formBook, formReads, forms, books } = hold.kernel.registry;
  const reads = mergeReads([formReads, { whole: [effectsOf(formBook)], index: [waitingOf(formBook)] }]);
  const loaded = read(hold, reads, booksRead(books, reads));
  if (!loaded.ok) throw new PlatformFailure(loaded.problems[0]?.code ?? 'platform.unavailable', true, 'forms');
  return forms(hold.set.snapshot);
}

const isBeingSet = ({ set, kernel }: Hold, { form, language }: FormMap): boolean =>
  set.snapshot.rows(effectsOf(kernel.registry.formBook)).some(({ effect, payload }) => {
    const ordered = payload as RefreshPayload;
    return effect === REFRESH_FORM && ordered.form === form && ordered.language === language;
  });

const itemOf = ({ form, language }: FormMap): string => nameFrom(`${FORM}/${form}:${language}`);

const openItem = (hold: Hold, map: FormMap) =>
  hold.set.snapshot.index(waitingIn(hold)).find(({ id, state }) => id === itemOf(map) && state === 'open');

/** What must be told, or is to be told no more, of how a form stands now. */
export function driftChanges(hold: Hold, context: Context, map: FormMap): Change[] {
  const { ports, registry } = hold.kernel;
  const { problems } = lookAtForm(registry.forms(hold.set.snapshot), ports.forms, map);
  const book = registry.formBook;
  const id = itemOf(map);
  if (problems.length === 0)
    return openItem(hold, map) === undefined ? [] : [settle(context, book, id, 'settled', registry.words.repaired)];
  const table = String(problems[0]?.params['form']);
  const place = { id, book, kind: FORM, form: `${map.form}:${map.language}`, table, problems };
  const item = hold.set.snapshot.index(waitingIn(hold)).find((each) => each.id === id);
  return [reopen(context, place, item)];
}
