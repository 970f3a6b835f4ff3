// ScriptApp: the script's own triggers, its ID and the address of its web app. Authorisation
// and tokens are not in the slice.
// Documented: developers.google.com/apps-script/reference/script/script-app.

import type { Execution, Service } from '../../execution';
import { canWrite } from '../drive/access';
import { enumeration } from '../enumeration';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import { clockTriggerBuilder } from './clock-builder';
import type { InstalledTrigger } from './triggers';
import { findTrigger, putTrigger, removeTrigger, triggersOf, TRIGGERS_PER_USER } from './triggers';

/** The project as Google knows it. */
export interface Project {
  readonly scriptId: string;
  /** Address of the web app. */
  readonly url: string;
  readonly timeZone: string;
}

/** Creates a trigger once its event is complete; what the builders end in. */
export type Install = (event: InstalledTrigger['event'], firstAt: number | undefined) => unknown;

/** Two members are typed too narrowly by the published types: enums are objects, and a clock has no source. */
type TriggerSlice = Pick<GoogleAppsScript.Script.Trigger, 'getUniqueId' | 'getHandlerFunction'> &
  Readonly<Record<'getTriggerSourceId' | 'getEventType', () => unknown>>;

const EVENT_TYPES = ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'] as const;

export const AUTH_MODES = ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'] as const;

export function scriptService(project: Project): Service {
  return (execution) => {
    const { call, identity, realm, store } = execution;
    const eventTypes = enumeration('ScriptApp.EventType', EVENT_TYPES);

    const shown = (trigger: InstalledTrigger) =>
      emulated('ScriptApp.Trigger', {
        getUniqueId: () => trigger.id,
        getHandlerFunction: () => trigger.fn,
        getTriggerSourceId: () => sourceOf(trigger.event),
        getEventType: () => eventTypes[EVENT_TYPE[trigger.event.kind]],
      } satisfies TriggerSlice);

    const installer =
      (fn: string): Install =>
      (event, firstAt) =>
        call('ScriptApp', 'create', () => {
          if (triggersOf(store, identity.effective).length >= TRIGGERS_PER_USER) {
            // Wording from many public reports.
            throw realm.error(
              'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
            );
          }
          const id = numericId(execution);
          const trigger: InstalledTrigger = { id, fn, owner: identity.effective, event, nextAt: firstAt };
          putTrigger(store, trigger);
          return shown(trigger);
        });

    return {
      ScriptApp: emulated('ScriptApp', {
        EventType: eventTypes,
        AuthMode: enumeration('ScriptApp.AuthMode', AUTH_MODES),
        getScriptId: () => call('ScriptApp', 'getScriptId', () => project.scriptId),
        getService: () =>
          emulated('ScriptApp.Service', { getUrl: () => call('ScriptApp', 'getUrl', () => project.url) }),
        getProjectTriggers: () =>
          call('ScriptApp', 'getProjectTriggers', () => realm.array(triggersOf(store, identity.effective).map(shown))),
        deleteTrigger: (trigger: { getUniqueId(): string }) =>
          call('ScriptApp', 'deleteTrigger', () => {
            const found = findTrigger(store, trigger.getUniqueId());
            // Deleting one that is gone already is quietly accepted (assumed).
            if (found !== undefined && found.owner === identity.effective) removeTrigger(store, found.id);
          }),
        newTrigger: (fn: string) => {
          checkSignature(realm, 'ScriptApp.newTrigger', [fn], ['String']);
          return emulated('ScriptApp.TriggerBuilder', {
            timeBased: () => clockTriggerBuilder(execution, project.timeZone, installer(fn)),
            forForm: (form: Source) => formTriggerBuilder(execution, form, installer(fn)),
            forSpreadsheet: (book: Source) => spreadsheetTriggerBuilder(execution, book, installer(fn)),
          });
        },
      }),
    };
  };
}

/** An ID, or the object itself. */
type Source = string | { getId(): string };

const EVENT_TYPE = {
  clock: 'CLOCK',
  'form-submit': 'ON_FORM_SUBMIT',
  'sheet-edit': 'ON_EDIT',
  'sheet-change': 'ON_CHANGE',
} as const;

function sourceOf(event: InstalledTrigger['event']): string | null {
  if (event.kind === 'clock') return null;
  return event.kind === 'form-submit' ? event.formId : event.spreadsheetId;
}

/** documented: …/reference/script/spreadsheet-trigger-builder; onOpen and onFormSubmit of a spreadsheet are not in the slice. */
function spreadsheetTriggerBuilder(execution: Execution, book: Source, install: Install) {
  const spreadsheetId = typeof book === 'string' ? book : book.getId();
  const ending = (kind: 'sheet-edit' | 'sheet-change') =>
    emulated('ScriptApp.SpreadsheetTriggerBuilder', {
      create: () => {
        if (!canWrite(execution.store, execution.identity.effective, spreadsheetId)) {
          throw execution.realm.error(`No item with the given ID could be found: ${spreadsheetId}`);
        }
        return install({ kind, spreadsheetId }, undefined);
      },
    });
  return emulated('ScriptApp.SpreadsheetTriggerBuilder', {
    onEdit: () => ending('sheet-edit'),
    onChange: () => ending('sheet-change'),
  });
}

function formTriggerBuilder(execution: Execution, form: Source, install: Install) {
  const formId = typeof form === 'string' ? form : form.getId();
  return emulated('ScriptApp.FormTriggerBuilder', {
    onFormSubmit: () =>
      emulated('ScriptApp.FormTriggerBuilder', {
        create: () => {
          // That a form one cannot edit is refused is documented (guides/triggers/installable), the wording assumed.
          if (!canWrite(execution.store, execution.identity.effective, formId)) {
            throw execution.realm.error(`No item with the given ID could be found: ${formId}`);
          }
          return install({ kind: 'form-submit', formId }, undefined);
        },
      }),
  });
}

/** Google's trigger IDs are long decimal numbers. */
function numericId(execution: Execution): string {
  const digits = Array.from({ length: 18 }, () => Math.floor(execution.random() * 10));
  return [1 + Math.floor(execution.random() * 9), ...digits].join('');
}
