// HtmlService: pages made of text. Pages made of project files are tested in test/local with a project that has some.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const REFERENCE = 'https://developers.google.com/apps-script/reference/html/html-output';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a file that the project does not have',
    evidence: { status: 'assumed', why: 'wording from public reports' },
    run: function () {
      let message = '';
      try {
        HtmlService.createHtmlOutputFromFile('no-such-page');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'No HTML file named no-such-page was found.');
    },
  },
  {
    name: 'refuses a meta tag outside the four permitted ones',
    evidence: { status: 'documented', source: `${REFERENCE}#addmetatag` },
    run: function () {
      let message = '';
      try {
        HtmlService.createHtmlOutput('x').addMetaTag('description', 'x');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'The meta tag you specified is not allowed in this context.');
    },
  },
  {
    name: 'has no title until one is set',
    evidence: { status: 'assumed', why: 'asserted against Google by the tests of gas-fakes, not run there by us' },
    run: function () {
      const page = HtmlService.createHtmlOutput('<b>Hola</b>');
      expect(page.getTitle(), '');
      expect(page.setTitle('Prueba').getTitle(), 'Prueba');
    },
  },
  {
    name: 'replaces and appends content',
    evidence: { status: 'documented', source: `${REFERENCE}#append` },
    run: function () {
      const page = HtmlService.createHtmlOutput('<b>a</b>').setContent('<i>b</i>').append('<u>c</u>');
      expect(page.getContent(), '<i>b</i><u>c</u>');
    },
  },
  {
    // Documented for parts of pages; that text without a tag passes untouched is our reading of it.
    name: 'gives back text without tags as it is, escapes and all',
    evidence: { status: 'assumed', why: 'guides/html/best-practices reads files by getContent, of styles and scripts' },
    run: function () {
      const text = '{"said":"«Ñandú» \\u003cb> \\u0026amp; https:\\/\\/x.example \\n"}';
      expect(HtmlService.createHtmlOutput(text).getContent(), text);
    },
  },
  {
    name: 'chains the size of a dialog',
    evidence: { status: 'documented', source: `${REFERENCE}#setwidth` },
    run: function () {
      expect(HtmlService.createHtmlOutput('x').setWidth(300).setHeight(200).getContent(), 'x');
    },
  },
  {
    name: 'chains the viewport tag and the frame mode',
    evidence: { status: 'documented', source: `${REFERENCE}#setxframeoptionsmode` },
    run: function () {
      const page = HtmlService.createHtmlOutput('x')
        .addMetaTag('viewport', 'width=device-width, initial-scale=1')
        .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.DEFAULT);
      expect(page.getContent(), 'x');
    },
  },
];
