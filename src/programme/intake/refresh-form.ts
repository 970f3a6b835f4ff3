// The public form says what the office has configured: cities, countries, telephone, answering time. When one of them
// changes, the installed form is brought to its specification again, item by item where something differs.

import { formMapIn } from '../../kernel/action';
import { defineEffect } from '../../kernel/effect';
import type { FormSpec } from '../../kernel/form';
import { problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { REFRESH_FORM, type RefreshPayload } from '../directory/row-saving';
import { intakeFactsReads } from './facts';

/** Each write to a form takes a fraction of a second, so one run does much of it and the next the rest. */
const LONGEST_MS = 120_000;

export const refreshFormOf = (form: (snapshot: Snapshot) => FormSpec) =>
  defineEffect<RefreshPayload>({
    key: REFRESH_FORM,
    title: 'Poner al día el formulario público',
    reads: () => intakeFactsReads,
    perform: ({ form: key, language }, snapshot, { ports, context }) => {
      const map = formMapIn(context.office, key, language);
      if (map === undefined) return { kind: 'done', changes: [] };
      const built = ports.forms.build(form(snapshot), language, map.formId, ports.clock.now() + LONGEST_MS, map);
      return built === undefined ? { kind: 'later', why: problem('platform.quota') } : { kind: 'done', changes: [] };
    },
  });
