// ScriptApp: triggers as data. That they fire is tested in test/local, as a script cannot wait for it.

import type { ConformanceCase } from '../support/conformance-case';

declare const Sheets: { Spreadsheets: { create(resource: object): { spreadsheetId?: string } } };
declare const expect: (actual: unknown, expected: unknown) => void;

const BUILDER = 'https://developers.google.com/apps-script/reference/script/clock-trigger-builder';
const TRIGGER = 'https://developers.google.com/apps-script/reference/script/trigger';
const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses minutes other than 1, 5, 10, 15 and 30',
    evidence: { status: 'documented', source: `${BUILDER}#everyminutes` },
    run: function () {
      let message = '';
      try {
        ScriptApp.newTrigger('runCase').timeBased().everyMinutes(2).create();
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      expect(ScriptApp.getProjectTriggers().length, 0);
    },
  },
  {
    name: 'refuses an unknown time zone',
    evidence: { status: 'documented', source: `${BUILDER}#intimezone` },
    run: function () {
      let refused = false;
      try {
        ScriptApp.newTrigger('runCase').timeBased().atHour(7).everyDays(1).inTimezone('Mars/Olympus').create();
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'tells the spreadsheet and the kind of a trigger on edits and on changes',
    evidence: {
      status: 'documented',
      source: 'https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder',
    },
    run: function () {
      const id = Sheets.Spreadsheets.create({ properties: { title: 'Conformidad' } }).spreadsheetId as string;
      const builder = ScriptApp.newTrigger('runCase').forSpreadsheet(id);
      const made = [builder.onEdit().create(), builder.onChange().create()];
      const told = made.map(function (trigger) {
        return [String(trigger.getEventType()), trigger.getTriggerSourceId() === id];
      });
      made.forEach(function (trigger) {
        ScriptApp.deleteTrigger(trigger);
      });
      expect(JSON.stringify(told), '[["ON_EDIT",true],["ON_CHANGE",true]]');
    },
  },
  {
    name: 'refuses the 21st trigger of a user',
    evidence: { status: 'documented', source: QUOTAS },
    run: function () {
      const made = [];
      let message = '';
      try {
        for (let i = 0; i < 21; i += 1) made.push(ScriptApp.newTrigger('runCase').timeBased().after(3600000).create());
      } catch (error) {
        message = (error as Error).message;
      }
      expect(made.length, 20);
      expect(message.indexOf('This script has too many triggers.'), 0);
      made.forEach(function (trigger) {
        ScriptApp.deleteTrigger(trigger);
      });
    },
  },
  {
    name: 'lists a clock trigger with its function and no source',
    evidence: { status: 'documented', source: TRIGGER },
    run: function () {
      const made = ScriptApp.newTrigger('runCase').timeBased().everyMinutes(5).create();
      const listed = ScriptApp.getProjectTriggers();
      expect(listed.length, 1);
      expect(listed instanceof Array, true);
      expect(listed[0]?.getUniqueId(), made.getUniqueId());
      expect(listed[0]?.getHandlerFunction(), 'runCase');
      expect(listed[0]?.getTriggerSourceId(), null);
      expect(listed[0]?.getEventType() === ScriptApp.EventType.CLOCK, true);
      ScriptApp.deleteTrigger(made);
    },
  },
  {
    name: 'lists a trigger no more once it is deleted',
    evidence: { status: 'documented', source: 'https://developers.google.com/apps-script/reference/script/script-app' },
    run: function () {
      ScriptApp.deleteTrigger(ScriptApp.newTrigger('runCase').timeBased().everyMinutes(30).create());
      expect(ScriptApp.getProjectTriggers(), []);
    },
  },
  {
    name: 'names the form of a form trigger',
    evidence: { status: 'documented', source: TRIGGER },
    run: function () {
      const form = FormApp.create('Prueba de disparadores');
      const trigger = ScriptApp.newTrigger('runCase').forForm(form).onFormSubmit().create();
      expect(trigger.getTriggerSourceId(), form.getId());
      expect(String(trigger.getEventType()), 'ON_FORM_SUBMIT');
      ScriptApp.deleteTrigger(trigger);
    },
  },
];
