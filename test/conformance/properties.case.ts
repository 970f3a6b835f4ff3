// PropertiesService: script and user stores.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const QUOTAS = 'https://developers.google.com/apps-script/guides/services/quotas';
const REFERENCE = 'https://developers.google.com/apps-script/reference/properties/properties';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses a value over 9 KB and keeps the old one',
    evidence: { status: 'documented', source: QUOTAS },
    run: function () {
      const properties = PropertiesService.getScriptProperties();
      properties.setProperty('long', 'short');
      let message = '';
      try {
        properties.setProperty('long', 'x'.repeat(9 * 1024 + 1));
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message !== '', true);
      expect(properties.getProperty('long'), 'short');
    },
  },
  {
    name: 'refuses more than 500 KB in one store',
    evidence: { status: 'documented', source: QUOTAS },
    run: function () {
      const properties = PropertiesService.getUserProperties();
      let refused = 0;
      for (let i = 0; i < 64; i += 1) {
        try {
          properties.setProperty('part' + i, 'x'.repeat(8 * 1024));
        } catch (error) {
          refused += 1;
        }
      }
      expect(refused > 0 && refused < 5, true);
    },
  },
  {
    name: 'refuses a property without a name',
    evidence: { status: 'assumed', why: 'wording from a public measurement' },
    run: function () {
      let message = '';
      try {
        PropertiesService.getScriptProperties().setProperty('', 'x');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'When setting or getting a property value, the property name must not be null or empty');
    },
  },
  {
    name: 'gives null for a property that was never set or was deleted',
    evidence: { status: 'documented', source: `${REFERENCE}#getproperty` },
    run: function () {
      const properties = PropertiesService.getScriptProperties();
      properties.setProperty('gone', '1');
      properties.deleteProperty('gone');
      expect(properties.getProperty('gone'), null);
      expect(properties.getProperty('never'), null);
    },
  },
  {
    name: 'keeps values as text and returns the store for chaining',
    evidence: { status: 'documented', source: `${REFERENCE}#setproperty` },
    run: function () {
      const properties = PropertiesService.getScriptProperties();
      properties.setProperty('a', '1').setProperty('b', String(true));
      expect(properties.getProperties(), { a: '1', b: 'true' });
      expect(properties.getProperties() instanceof Object, true);
    },
  },
  {
    name: 'sets many at once and on request drops all others',
    evidence: { status: 'documented', source: `${REFERENCE}#setproperties` },
    run: function () {
      const properties = PropertiesService.getUserProperties();
      properties.setProperties({ a: '1', b: '2' });
      properties.setProperties({ c: '3' });
      expect(properties.getProperties(), { a: '1', b: '2', c: '3' });
      properties.setProperties({ d: '4' }, true);
      expect(properties.getProperties(), { d: '4' });
    },
  },
  {
    name: 'keeps the stores of script and user apart',
    evidence: { status: 'documented', source: 'https://developers.google.com/apps-script/guides/properties' },
    run: function () {
      PropertiesService.getScriptProperties().setProperty('where', 'script');
      expect(PropertiesService.getUserProperties().getProperty('where'), null);
    },
  },
];
