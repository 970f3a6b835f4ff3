// PropertiesService: small texts that outlive a run, one store for the script and one for each user of it.
// Document properties are not in the slice. Measured limits are wider than the documented ones; the documented hold.

import type { Execution, Service } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import type { Slice } from '../slice';

/** Documented: developers.google.com/apps-script/guides/services/quotas, 9 KB a value and 500 KB a store. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
// The texts come from a public measurement (ziritione.org); which of them a single long value gets is assumed.
const OVER_QUOTA = 'You have exceeded the property storage quota. Please remove some properties and try again.';
const NO_NAME = 'When setting or getting a property value, the property name must not be null or empty';

type Properties = Slice<
  GoogleAppsScript.Properties.Properties,
  'getProperty' | 'setProperty' | 'setProperties' | 'getProperties' | 'deleteProperty'
>;

export const propertiesService: Service = (execution) => {
  const user = execution.identity.effective;
  return {
    PropertiesService: emulated('PropertiesService', {
      getScriptProperties: () => propertiesIn(execution, 'properties:script'),
      getUserProperties: () => propertiesIn(execution, `properties:user:${user}`),
    }),
  };
};

function propertiesIn(execution: Execution, collection: string): Properties {
  const { call, realm, store } = execution;

  const checkKey = (method: string, key: unknown, ...rest: unknown[]): void => {
    if (key === null || key === undefined || key === '') throw realm.error(NO_NAME);
    const path = `PropertiesService.Properties.${method}`;
    checkSignature(realm, path, [key, ...rest], ['String', ...rest.map(() => 'any' as const)]);
  };
  const put = (key: string, value: unknown): void => {
    const text = String(value);
    if (Buffer.byteLength(text) > VALUE_BYTES) throw realm.error(OVER_QUOTA);
    store.put(collection, key, text);
    const bytes = store
      .all<string>(collection)
      .reduce((sum, { id, value: held }) => sum + Buffer.byteLength(id) + Buffer.byteLength(held), 0);
    if (bytes > STORE_BYTES) throw realm.error(OVER_QUOTA);
  };

  const self: Properties = emulated('PropertiesService.Properties', {
    getProperty: (key) => {
      checkKey('getProperty', key);
      return call('PropertiesService', 'getProperty', () => store.get<string>(collection, key) ?? null);
    },
    getProperties: () =>
      call('PropertiesService', 'getProperties', () =>
        realm.copy(Object.fromEntries(store.all<string>(collection).map(({ id, value }) => [id, value]))),
      ),
    setProperty: (key, value) => {
      checkKey('setProperty', key, value);
      call('PropertiesService', 'setProperty', () => put(key, value));
      return self;
    },
    setProperties: (properties: Record<string, string>, deleteAllOthers = false) => {
      call('PropertiesService', 'setProperties', () => {
        if (deleteAllOthers) store.all(collection).forEach(({ id }) => store.remove(collection, id));
        for (const [key, value] of Object.entries(properties)) {
          checkKey('setProperties', key);
          put(key, value);
        }
      });
      return self;
    },
    deleteProperty: (key) => {
      checkKey('deleteProperty', key);
      call('PropertiesService', 'deleteProperty', () => store.remove(collection, key));
      return self;
    },
  } satisfies Properties);
  return self;
}
