// FormApp: building forms, publishing them, reading and prefilling responses. What respondents meet is tested in
// test/local, as a script cannot fill a form the way a person does.

import type { ConformanceCase } from '../support/conformance-case';
import type { DriveApi } from '../support/office-services';

declare const Drive: DriveApi;
declare const expect: (actual: unknown, expected: unknown) => void;

/** Documented members that the published types lack. */
interface Publishable extends GoogleAppsScript.Forms.Form {
  supportsAdvancedResponderPermissions(): boolean;
  isPublished(): boolean;
  setPublished(enabled: boolean): Publishable;
}
interface Creating {
  create(title: string, isPublished: boolean): Publishable;
}

const FORM = 'https://developers.google.com/apps-script/reference/forms/form';
const FORM_APP = 'https://developers.google.com/apps-script/reference/forms/form-app';
const RESPONSE = 'https://developers.google.com/apps-script/reference/forms/form-response';
const CHOICES = 'https://developers.google.com/apps-script/reference/forms/multiple-choice-item';
const PAGE_BREAK = 'https://developers.google.com/apps-script/reference/forms/page-break-item';
const GRID = 'https://developers.google.com/apps-script/reference/forms/grid-item';
const CHECKBOX_GRID = 'https://developers.google.com/apps-script/reference/forms/checkbox-grid-item';
const ITEM_RESPONSE = 'https://developers.google.com/apps-script/reference/forms/item-response';
const LIVE_TESTS = 'https://github.com/brucemcpherson/gas-fakes/tree/main/test';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a form without a name',
    evidence: { status: 'documented', source: `${FORM_APP}#create(String)` },
    run: function () {
      let refused = false;
      try {
        FormApp.create('');
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses parameters of the wrong kind in one wording',
    evidence: { status: 'assumed', why: 'the wording is asserted live for other classes; no source names FormApp' },
    run: function () {
      const item = FormApp.create('Conformance').addTextItem();
      let message = '';
      try {
        Reflect.apply(item.setRequired, item, ['yes']);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, "The parameters (String) don't match the method signature for FormApp.TextItem.setRequired.");
    },
  },
  {
    name: 'refuses choices with and without page navigation in one question',
    evidence: { status: 'documented', source: `${CHOICES}#createChoice(String,PageNavigationType)` },
    run: function () {
      const item = FormApp.create('Conformance').addMultipleChoiceItem();
      let refused = false;
      try {
        item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses an empty list of choices',
    evidence: { status: 'documented', source: `${CHOICES}#setChoices(Choice)` },
    run: function () {
      const item = FormApp.create('Conformance').addListItem();
      let refused = false;
      try {
        item.setChoices([]);
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses a response that is no choice unless there is an other option',
    evidence: { status: 'documented', source: `${CHOICES}#createResponse(String)` },
    run: function () {
      const item = FormApp.create('Conformance').addMultipleChoiceItem().setChoiceValues(['a']);
      let refused = false;
      try {
        item.createResponse('b');
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
      item.showOtherOption(true);
      expect(item.createResponse('b').getResponse(), 'b');
    },
  },
  {
    name: 'refuses an answer to a grid that is no column, has too few rows, or leaves a required row open',
    evidence: { status: 'documented', source: `${GRID}#createResponse(String)` },
    run: function () {
      const item = FormApp.create('Conformance').addGridItem().setRows(['a', 'b']).setColumns(['1', '2']);
      const refuses = (answers: (string | null)[]) => {
        try {
          item.createResponse(answers as string[]);
          return false;
        } catch (error) {
          return true;
        }
      };
      expect([refuses(['1', '3']), refuses(['1']), refuses(['1', null])], [true, true, false]);
      item.setRequired(true);
      expect(refuses(['1', null]), true);
    },
  },
  {
    name: 'refuses patterns with lookaround',
    evidence: { status: 'assumed', why: 'authors report that Forms uses RE2; when it refuses is not said' },
    run: function () {
      const item = FormApp.create('Conformance').addTextItem();
      let refused = false;
      try {
        item.setValidation(FormApp.createTextValidation().requireTextMatchesPattern('(?=a).*').build());
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses to accept responses while unpublished',
    evidence: { status: 'documented', source: `${FORM}#setAcceptingResponses(Boolean)` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', false);
      let refused = false;
      try {
        form.setAcceptingResponses(true);
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses a response that does not exist',
    evidence: { status: 'documented', source: `${FORM}#getResponse(String)` },
    run: function () {
      let refused = false;
      try {
        FormApp.create('Conformance').getResponse('none');
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses to convert an item to another class',
    evidence: { status: 'assumed', why: 'the wording is reported by authors of public scripts' },
    run: function () {
      const form = FormApp.create('Conformance');
      form.addPageBreakItem();
      let message = '';
      try {
        form.getItems().forEach((item) => item.asListItem());
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'Invalid conversion for item type: PAGE_BREAK.');
    },
  },
  {
    name: 'refuses script submissions where one response per person is taken',
    evidence: { status: 'documented', source: `${FORM}#setLimitOneResponsePerUser(Boolean)` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true).setLimitOneResponsePerUser(true);
      let refused = false;
      try {
        form.createResponse().submit();
      } catch (error) {
        refused = true;
      }
      expect(refused, true);
    },
  },
  {
    name: 'refuses to name the destination of a form that has none',
    evidence: { status: 'assumed', why: 'that it throws, and this wording, is reported by authors of public scripts' },
    run: function () {
      let message = '';
      try {
        FormApp.create('Conformance').getDestinationId();
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'The form currently has no response destination.');
    },
  },
  {
    name: 'creates a form unpublished unless told',
    evidence: {
      status: 'assumed',
      why: 'announced for the Forms API after 30 June 2026; the reference of FormApp still says published',
    },
    run: function () {
      const form = FormApp.create('Conformance') as Publishable;
      expect(form.supportsAdvancedResponderPermissions(), true);
      expect([form.isPublished(), form.isAcceptingResponses()], [false, false]);
    },
  },
  {
    name: 'opens and closes responses along with publishing',
    evidence: { status: 'documented', source: `${FORM}#isAcceptingResponses()` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      expect([form.isPublished(), form.isAcceptingResponses()], [true, true]);
      form.setPublished(false);
      expect([form.isPublished(), form.isAcceptingResponses()], [false, false]);
    },
  },
  {
    name: 'gives a form that is published no audience of its own accord',
    evidence: { status: 'assumed', why: 'the guide says how an audience is set, not with which a form begins' },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const options = { includePermissionsForView: 'published', fields: 'permissions(type,view)' };
      const audience = Drive.Permissions.list(form.getId(), options).permissions.filter(function (one) {
        return one.view === 'published';
      });
      expect(audience, []);
    },
  },
  {
    name: 'tells of a form’s respondents with its file only when asked for them',
    evidence: {
      status: 'documented',
      source: 'https://developers.google.com/workspace/drive/api/reference/rest/v3/files/get',
    },
    run: function () {
      const id = (FormApp as unknown as Creating).create('Conformance', true).getId();
      Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, id, { fields: 'id' });
      const views = (options: object) =>
        ((Drive.Files.get(id, options) as { permissions?: { view?: string }[] }).permissions || []).map(function (one) {
          return one.view || 'own';
        });
      const fields = 'trashed,permissions(id,type,role,view)';
      expect(views({ fields: fields }), ['own']);
      expect(views({ fields: fields, includePermissionsForView: 'published' }).sort(), ['own', 'published']);
    },
  },
  {
    name: 'starts with an empty title and prints objects as their class',
    evidence: { status: 'assumed', why: `another author's tests assert it on Google: ${LIVE_TESTS}/testform.js` },
    run: function () {
      const form = FormApp.create('Conformance');
      const item = form.addSectionHeaderItem();
      expect(form.getTitle(), '');
      expect([String(form), String(item), item.getTitle()], ['Form', 'SectionHeaderItem', '']);
      expect(form.getPublishedUrl().indexOf('/viewform') > 0, true);
    },
  },
  {
    name: 'gives an item a number, a place counted from 0, and one empty choice',
    evidence: { status: 'assumed', why: `another author's tests assert it on Google: ${LIVE_TESTS}/testform.js` },
    run: function () {
      const form = FormApp.create('Conformance');
      const item = form.addMultipleChoiceItem();
      expect([typeof item.getId(), item.getIndex(), item.isRequired()], ['number', 0, false]);
      expect(item.getChoices().map((choice) => choice.getValue()), ['']);
      expect(form.getItemById(item.getId() + 1), null);
    },
  },
  {
    name: 'lists items of one type in order and keeps IDs when moving',
    evidence: { status: 'documented', source: `${FORM}#moveItem(Integer,Integer)` },
    run: function () {
      const form = FormApp.create('Conformance');
      const first = form.addPageBreakItem();
      form.addTextItem();
      const second = form.addPageBreakItem();
      const breaks = form.getItems(FormApp.ItemType.PAGE_BREAK).map((item) => item.getId());
      expect(breaks, [first.getId(), second.getId()]);
      form.moveItem(2, 0);
      expect([second.getIndex(), first.getIndex()], [0, 1]);
    },
  },
  {
    name: 'leads on to the next page where a page was led to that is deleted',
    evidence: { status: 'assumed', why: 'the reference does not say what becomes of the way; the editor shows it so' },
    run: function () {
      const form = FormApp.create('Conformance');
      const item = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      item.setChoices([item.createChoice('a', page), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)]);
      form.deleteItem(1);
      const ways = item.getChoices().map((choice) => [String(choice.getPageNavigationType()), choice.getGotoPage()]);
      expect(ways, [['CONTINUE', null], ['SUBMIT', null]]);
    },
  },
  {
    name: 'tells whether a question must be answered and takes other answers',
    evidence: { status: 'documented', source: `${CHOICES}#hasOtherOption()` },
    run: function () {
      const item = FormApp.create('Conformance').addMultipleChoiceItem();
      expect([item.isRequired(), item.hasOtherOption()], [false, false]);
      item.setRequired(true).showOtherOption(true);
      expect([item.isRequired(), item.hasOtherOption()], [true, true]);
    },
  },
  {
    name: 'says where choices and page breaks lead',
    evidence: { status: 'documented', source: `${PAGE_BREAK}#getGoToPage()` },
    run: function () {
      const form = FormApp.create('Conformance');
      const item = form.addMultipleChoiceItem();
      const page = form.addPageBreakItem();
      const last = form.addPageBreakItem();
      item.setChoices([item.createChoice('a', page), item.createChoice('b', FormApp.PageNavigationType.CONTINUE)]);
      const navigation = item.getChoices().map((choice) => {
        const target = choice.getGotoPage();
        return [String(choice.getPageNavigationType()), target === null ? null : target.getId()];
      });
      expect(navigation, [['GO_TO_PAGE', page.getId()], ['CONTINUE', null]]);
      expect(page.getGoToPage(), null);
      page.setGoToPage(last);
      expect([page.getGoToPage().getId(), String(page.getPageNavigationType())], [last.getId(), 'GO_TO_PAGE']);
    },
  },
  {
    name: 'writes answers as texts, and several choices as a list',
    evidence: { status: 'assumed', why: `another author's tests assert it on Google: ${LIVE_TESTS}/testformresponse.js` },
    run: function () {
      const form = FormApp.create('Conformance');
      const several = form.addCheckboxItem().setChoiceValues(['a', 'b']);
      const day = form.addDateItem().createResponse(new Date(2000, 0, 1));
      expect([day.getResponse(), several.createResponse(['a', 'b']).getResponse()], ['2000-01-01', ['a', 'b']]);
    },
  },
  {
    name: 'answers a grid row by row, and a row left open as an empty text',
    evidence: { status: 'documented', source: `${ITEM_RESPONSE}#getResponse()` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const one = form.addGridItem().setRows(['a', 'b']).setColumns(['1', '2']);
      const several = form.addCheckboxGridItem().setRows(['a', 'b']).setColumns(['1', '2']);
      const response = form
        .createResponse()
        .withItemResponse(one.createResponse([null, '2'] as string[]))
        .withItemResponse(several.createResponse([['1', '2'], null] as string[][]));
      const answers = form.getResponse(response.submit().getId()).getItemResponses();
      expect(answers.map((answer) => answer.getResponse()), [['', '2'], [['1', '2'], '']]);
    },
  },
  {
    name: 'gives back the rows and columns of a grid, and its type',
    evidence: { status: 'documented', source: `${CHECKBOX_GRID}#getRows()` },
    run: function () {
      const form = FormApp.create('Conformance');
      form.addGridItem().setRows(['a', 'b']).setColumns(['1', '2', '3']);
      form.addCheckboxGridItem().setRows(['c']).setColumns(['4', '5']);
      const grids = form.getItems(FormApp.ItemType.GRID).map((item) => item.asGridItem());
      const checkboxGrids = form.getItems(FormApp.ItemType.CHECKBOX_GRID).map((item) => item.asCheckboxGridItem());
      expect(grids.map((grid) => [grid.getRows(), grid.getColumns()]), [[['a', 'b'], ['1', '2', '3']]]);
      expect(checkboxGrids.map((grid) => [grid.getRows(), grid.getColumns()]), [[['c'], ['4', '5']]]);
    },
  },
  {
    name: 'takes one response per column as the validation of a grid, and takes it away again',
    evidence: { status: 'documented', source: `${GRID}#setValidation(GridValidation)` },
    run: function () {
      const form = FormApp.create('Conformance');
      const once = FormApp.createGridValidation().requireLimitOneResponsePerColumn().setHelpText('x').build();
      const each = FormApp.createCheckboxGridValidation().requireLimitOneResponsePerColumn().build();
      const grid = form.addGridItem().setValidation(once).clearValidation();
      const checkboxGrid = form.addCheckboxGridItem().setValidation(each).clearValidation();
      expect([String(grid), String(checkboxGrid)], ['GridItem', 'CheckboxGridItem']);
    },
  },
  {
    name: 'has no ID, time or edit address before submission',
    evidence: { status: 'documented', source: `${RESPONSE}#getId()` },
    run: function () {
      const draft = FormApp.create('Conformance').createResponse();
      expect([draft.getId(), draft.getTimestamp(), draft.getEditResponseUrl()], [null, null, null]);
    },
  },
  {
    name: 'returns unanswered texts as empty and leaves other unanswered questions out',
    evidence: { status: 'documented', source: `${RESPONSE}#getItemResponses()` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      form.addTextItem();
      form.addListItem().setChoiceValues(['a']);
      form.addParagraphTextItem();
      const id = form.createResponse().submit().getId();
      const answers = form.getResponse(id).getItemResponses();
      expect(answers.map((answer) => answer.getResponse()), ['', '']);
    },
  },
  {
    name: 'shows no answer to a question that was deleted since',
    evidence: {
      status: 'assumed',
      why: 'answers come in the order of the items of the form, which knows no place for it; a setting gives the other reading',
    },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const kept = form.addTextItem();
      const gone = form.addTextItem();
      const response = form.createResponse().withItemResponse(kept.createResponse('a'));
      const id = response.withItemResponse(gone.createResponse('b')).submit().getId();
      form.deleteItem(1);
      expect(form.getResponse(id).getItemResponses().map((answer) => answer.getResponse()), ['a']);
    },
  },
  {
    name: 'keeps showing an answer to a question that was moved to a page that no way leads to',
    evidence: { status: 'documented', source: `${FORM}#moveItem(Integer,Integer)` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const item = form.addTextItem();
      form.addTextItem();
      const id = form.createResponse().withItemResponse(item.createResponse('a')).submit().getId();
      form.addPageBreakItem().setGoToPage(FormApp.PageNavigationType.SUBMIT);
      form.moveItem(0, 2);
      const answers = form.getResponse(id).getItemResponses();
      expect(answers.map((answer) => [answer.getItem().getId(), answer.getResponse()])[1], [item.getId(), 'a']);
    },
  },
  {
    name: 'returns the responses from an instant on, that instant included',
    evidence: { status: 'documented', source: `${FORM}#getResponses(Date)` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const at = form.createResponse().submit().getTimestamp().getTime();
      expect(form.getResponses(new Date(at)).length, 1);
      expect(form.getResponses(new Date(at + 1)).length, 0);
    },
  },
  {
    name: 'deletes a response from the store',
    evidence: { status: 'documented', source: `${FORM}#deleteResponse(String)` },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      form.deleteResponse(form.createResponse().submit().getId());
      expect(form.getResponses().length, 0);
    },
  },
  {
    name: 'prefills by entry names that are not item IDs',
    evidence: { status: 'assumed', why: 'the address is documented, its form is as seen in public pages' },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const item = form.addTextItem();
      const url = form.createResponse().withItemResponse(item.createResponse('TAP-01')).toPrefilledUrl();
      expect(/\/viewform\?usp=pp_url&entry\.\d+=TAP-01$/.test(url), true);
      expect(url.indexOf('entry.' + item.getId() + '=') < 0, true);
    },
  },
  {
    name: 'prefills each row of a grid by a name of its own',
    evidence: { status: 'assumed', why: 'reported by authors of such links; the documentation names no shape' },
    run: function () {
      const form = (FormApp as unknown as Creating).create('Conformance', true);
      const item = form.addGridItem().setRows(['a', 'b']).setColumns(['1', '2']);
      const url = form.createResponse().withItemResponse(item.createResponse(['1', '2'])).toPrefilledUrl();
      const names = (url.match(/entry\.\d+=/g) || []).map(String);
      expect([names.length, names[0] === names[1]], [2, false]);
    },
  },
];
