// Utilities: blobs, Base64, identifiers and sleep. Dates, digests, CSV and zip are not in the slice.
// Google runs these beside the script, so they pass the gate and cost a little.

import type { Execution, Service } from '../../execution';
import { enumeration } from '../enumeration';
import type { EnumMember } from '../enumeration';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import { createBlob } from './blob';
import { fromScript, toSigned } from './bytes';

/** Documented: developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer). */
const LONGEST_SLEEP_MS = 300_000;

type Data = string | readonly number[];

export const utilitiesService: Service = (execution) => ({
  Utilities: emulated('Utilities', { ...basics(execution), ...base64(execution) }),
});

function basics(execution: Execution) {
  const { call, realm } = execution;
  return {
    newBlob: (data: Data, contentType?: string, name?: string) => {
      checkSignature(realm, 'Utilities.newBlob', [data], ['any']);
      return call('Utilities', 'newBlob', () =>
        createBlob(execution, {
          bytes: fromScript(data),
          // Text without a type is text/plain: seen on Google by gas-fakes. Bytes without one have none (assumed).
          contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
          name: name ?? null,
        }),
      );
    },
    getUuid: () => call('Utilities', 'getUuid', () => uuid(execution)),
    sleep: (ms: number) => {
      checkSignature(realm, 'Utilities.sleep', [ms], ['number']);
      if (ms > LONGEST_SLEEP_MS) throw realm.error('Invalid argument: milliseconds');
      call('Utilities', 'sleep', () => undefined, () => ({ waitMs: ms }));
    },
  };
}

function base64(execution: Execution) {
  const { call, realm } = execution;
  const Charset = enumeration('Utilities.Charset', ['UTF_8']);

  const checkCharset = (charset: EnumMember | undefined): void => {
    if (charset !== undefined && charset !== Charset.UTF_8) throw new Error('NotEmulated: Utilities.Charset');
  };
  const encode = (method: string, data: Data, charset: EnumMember | undefined, encoding: BufferEncoding) => {
    checkCharset(charset);
    const bytes = fromScript(data);
    return call('Utilities', method, () => padded(bytes.toString(encoding)), () => ({ bytes: bytes.length }));
  };
  const decode = (method: string, encoded: string, charset: EnumMember | undefined, alphabet: RegExp) => {
    checkSignature(realm, `Utilities.${method}`, [encoded], ['String']);
    checkCharset(charset);
    // Wording, and that a missing padding is refused, from public reports; that line breaks are, is assumed.
    if (!alphabet.test(encoded) || encoded.length % 4 !== 0) throw realm.error('Could not decode string.');
    return call(
      'Utilities',
      method,
      () => toSigned(realm, Buffer.from(encoded, 'base64')),
      () => ({ bytes: encoded.length }),
    );
  };
  return {
    Charset,
    base64Encode: (data: Data, charset?: EnumMember) => encode('base64Encode', data, charset, 'base64'),
    base64EncodeWebSafe: (data: Data, charset?: EnumMember) =>
      encode('base64EncodeWebSafe', data, charset, 'base64url'),
    base64Decode: (encoded: string, charset?: EnumMember) =>
      decode('base64Decode', encoded, charset, /^[A-Za-z0-9+/]*={0,2}$/),
    base64DecodeWebSafe: (encoded: string, charset?: EnumMember) =>
      decode('base64DecodeWebSafe', encoded, charset, /^[A-Za-z0-9_-]*={0,2}$/),
  };
}

/** Google's web-safe form keeps its padding: the examples of its reference end in `=`. */
function padded(text: string): string {
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

function uuid(execution: Execution): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(execution.random() * 16).toString(16));
  hex[12] = '4';
  hex[16] = (8 + (parseInt(hex[16] as string, 16) % 4)).toString(16);
  const text = hex.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
