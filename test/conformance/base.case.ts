// Ui and Menu of a bound script. What then stands on the screen, and that nothing runs for who only reads, is tested
// in test/local, as a script cannot see it.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const MENU = 'https://developers.google.com/apps-script/reference/base/menu';
const UI = 'https://developers.google.com/apps-script/reference/base/ui';

const OTHER_METHODS = 'the wording is seen in public reports, for other methods';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a menu item without a function',
    bound: true,
    evidence: { status: 'assumed', why: OTHER_METHODS },
    run: function () {
      let message = '';
      try {
        (SpreadsheetApp.getUi().createMenu('Prueba') as unknown as { addItem(caption: string): void }).addItem('Nada');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, "The parameters (String) don't match the method signature for Menu.addItem.");
    },
  },
  {
    name: 'refuses to show what is no page',
    bound: true,
    evidence: { status: 'assumed', why: OTHER_METHODS },
    run: function () {
      let message = '';
      try {
        SpreadsheetApp.getUi().showModalDialog({} as GoogleAppsScript.HTML.HtmlOutput, 'Prueba');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, "The parameters ((class),String) don't match the method signature for Ui.showModalDialog.");
    },
  },
  {
    name: 'chains items, separators and sub-menus, and adds the menu without an answer',
    bound: true,
    evidence: { status: 'documented', source: MENU },
    run: function () {
      const ui = SpreadsheetApp.getUi();
      const inner = ui.createMenu('Más').addItem('Dos', 'runCase');
      expect(ui.createMenu('Prueba').addItem('Uno', 'runCase').addSeparator().addSubMenu(inner).addToUi(), undefined);
    },
  },
  {
    name: 'shows dialogs and a sidebar without waiting for the person',
    bound: true,
    evidence: { status: 'documented', source: `${UI}#showmodaldialoguserinterface,-title` },
    run: function () {
      const ui = SpreadsheetApp.getUi();
      expect(ui.showSidebar(HtmlService.createHtmlOutput('<p>Hola</p>').setTitle('Barra')), undefined);
      expect(ui.showModelessDialog(HtmlService.createHtmlOutput('<p>Hola</p>'), 'Suelto'), undefined);
      expect(ui.showModalDialog(HtmlService.createHtmlOutput('<p>Hola</p>').setWidth(300), 'Encima'), undefined);
    },
  },
];
