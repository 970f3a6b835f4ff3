// What of a module's answers is neutral beside the person's own row: each goes to the column of its own name. What the
// newest answer says counts; the journal keeps what an earlier one said.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import type { Snapshot } from '../../kernel/snapshot';
import { askedIn, type ReadAnswers, type ShortForm } from '../../kernel/short-form';
import type { Column, Values } from '../../kernel/table';
import { lastWord } from '../cases/last-word';
import { consents } from '../cases/tables';
import { parsePhone } from '../directory/phone';
import { freeId } from '../readable-id';
import type { ModuleKey } from './codes';
import type { Difference } from './differences';
import { consentKey, formKeyOf, RECIPIENTS } from './modules/form-keys';
import { TOLD_OF_PERSON, type Facts, type Heard } from './person-facts';
import { profiles } from './tables';

function valueOf(column: Column, answers: ReadAnswers, key: string): unknown {
  if (column.kind === 'choices') return answers.several(key);
  const said = answers.of(key);
  if (column.kind === 'flag') return said === 'yes';
  return column.kind === 'phone' ? parsePhone(said ?? '') : said;
}

/** Answers whose column stands in the profile, and every other one that nobody can read and that nothing else tells of. */
function neutralIn(form: ShortForm, answers: ReadAnswers, person: string) {
  const values: Record<string, unknown> = {};
  const differences: Difference[] = [];
  for (const { key, guarded, title } of askedIn(form)) {
    const column: Column | undefined = (profiles.columns as Readonly<Record<string, Column>>)[key];
    const said = answers.of(key);
    if (
      guarded ||
      said === null ||
      (column === undefined && (TOLD_OF_PERSON.includes(key) || !answers.unread.has(key)))
    )
      continue;
    const value = column === undefined || answers.unread.has(key) ? undefined : valueOf(column, answers, key);
    if (value !== undefined) values[key] = value;
    else
      differences.push({
        ...{ table: profiles.key, row: person, column: key, was: null, says: said, why: 'interview.unread' },
        ...(column === undefined ? { asked: title } : {}),
      });
  }
  return { values, differences };
}

/** Said of everybody whose module came, whatever they answered. */
const ALWAYS: Readonly<Partial<Record<ModuleKey, Values>>> = { journey: { requirements: 'pending' } };

export function profileFacts(snapshot: Snapshot, module: ModuleKey, heard: Heard, context: Context): Facts {
  const { person, answers } = heard;
  const { values, differences } = neutralIn(context.asked(formKeyOf(module)), answers, person.id);
  const awaited = answers.of('awaited');
  const all: Values = {
    ...values,
    ...(awaited === null || answers.unread.has('awaited') ? {} : { mayCallThem: awaited === 'yes' }),
    // Nobody keeps the telephone of whom nobody may call any more.
    ...(awaited === 'no' ? { awaitedBy: null, awaitedPhone: null } : {}),
    ...ALWAYS[module],
    review: 'pending',
  };
  const known = snapshot.index(profiles).find((row) => row.person === person.id);
  const id = known?.id ?? `${person.id}-I`;
  return {
    changes: [
      known === undefined ? insert(profiles, id, { person: person.id, ...all }) : update(profiles, known, all),
      ...consentChanges(snapshot, heard, context),
    ],
    differences,
  };
}

/**
 * A consent is added, never rewritten: the last word is found by its date, of one day by when it was written down. What
 * that one says already is not added again.
 */
function consentChanges(snapshot: Snapshot, { person, answers, heldOn }: Heard, { id: idFor }: Context): Change[] {
  const how = answers.of('how');
  return RECIPIENTS.flatMap((recipient) => {
    const said = answers.of(consentKey(recipient));
    if (how === null || (said !== 'yes' && said !== 'no')) return [];
    const values = { person: person.id, recipient, given: said === 'yes', how, date: heldOn };
    const ofThatDay = snapshot.rows(consents).filter(({ date }) => date === heldOn);
    const last = lastWord(ofThatDay, person.id, recipient);
    const isKnown = last?.given === values.given && last.how === how;
    const wish = idFor('consent', `${person.id}/${recipient}`);
    return isKnown ? [] : [insert(consents, freeId(wish, snapshot.index(consents)), values)];
  });
}
