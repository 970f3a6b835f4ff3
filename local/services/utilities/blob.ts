// Blob: bytes with a type and a name, and their conversion to PDF. Everything but the conversion is local to the run.
// Documented: developers.google.com/apps-script/reference/base/blob.

import type { Execution } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import type { Slice } from '../slice';
import { toSigned } from './bytes';
import { convert } from './convert';

export interface BlobContent {
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly name: string | null;
}

export type Blob = Slice<
  GoogleAppsScript.Base.Blob,
  'getBytes' | 'getDataAsString' | 'getContentType' | 'getName' | 'setName' | 'copyBlob' | 'getAs'
>;

export function createBlob(execution: Execution, content: BlobContent): Blob {
  const { realm, call } = execution;
  let name = content.name;
  const self: Blob = emulated('Blob', {
    getBytes: () => toSigned(realm, content.bytes),
    getDataAsString: (charset: string = 'UTF-8') => {
      if (charset.toUpperCase() !== 'UTF-8') throw new Error(`NotEmulated: Blob.getDataAsString charset ${charset}`);
      return content.bytes.toString('utf8');
    },
    getContentType: () => content.contentType,
    getName: () => name,
    setName: (given: string) => {
      checkSignature(realm, 'Blob.setName', [given], ['String']);
      name = given;
      return self;
    },
    copyBlob: () => createBlob(execution, { ...content, name }),
    getAs: (contentType: string) => {
      checkSignature(realm, 'Blob.getAs', [contentType], ['String']);
      return call(
        'Blob',
        'getAs',
        () => createBlob(execution, convert({ ...content, name }, contentType, execution.now())),
        () => ({ bytes: content.bytes.length }),
      );
    },
  });
  return self;
}
