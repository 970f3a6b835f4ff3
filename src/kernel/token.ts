// Page tokens: proof that this page was shown to this person, and the ID of the command it will send.
// The same token sent twice is the same command, so a page on a bad line may retry until it hears an answer.

import { keyed, sha256 } from './digest';

const PROOF_LENGTH = 24;

const proofOf = (secret: string, nonce: string, page: string, email: string): string =>
  keyed(secret, `page\n${page}\n${email}\n${nonce}`).slice(0, PROOF_LENGTH);

export function issueToken(secret: string, random: string, page: string, email: string): string {
  const nonce = sha256(random).slice(0, 24);
  return `${nonce}.${proofOf(secret, nonce, page, email)}`;
}

/** The command's ID, or undefined when the token was not issued to this person for this page. */
export function commandOf(secret: string, token: string, page: string, act: string, email: string): string | undefined {
  const [nonce = '', proof = ''] = token.split('.');
  return nonce !== '' && proof === proofOf(secret, nonce, page, email) ? `${nonce}/${act}` : undefined;
}
