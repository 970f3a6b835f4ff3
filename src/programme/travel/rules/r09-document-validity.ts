// R09: each person travels with a document that is valid through the last arrival. The day of arrival still counts.
// Whether a country of transit accepts the document is judged elsewhere, and so is what proves who a child is.

import { problem, type Problem } from '../../../kernel/problem';
import { DOCUMENT_TYPES, type DocumentType } from '../../cases/codes';
import { lastLeg, personLabel, type TravellerView } from '../movement-view';
import type { MovementRule } from './rule';

/** Papers that carry no date of expiry. */
const UNDATED: readonly DocumentType[] = ['birthCertificate'];

export const documentIsValid: MovementRule = {
  id: 'R09',
  title: 'El documento de cada persona vale hasta la última llegada.',
  check: (view) => {
    const arrival = lastLeg(view)?.to.at.slice(0, 10);
    return view.travellers.flatMap((traveller, at) => checkDocument(traveller, `travellers.${at}.document`, arrival));
  },
};

function checkDocument(traveller: TravellerView, field: string, arrival: string | undefined): Problem[] {
  const { document } = traveller;
  const person = personLabel(traveller);
  if (document === null) return [problem('movement.document-missing', field, person)];
  const type = DOCUMENT_TYPES[document.type];
  if (document.number === null) return [problem('movement.document-unnumbered', field, { ...person, type })];
  if (document.expires === null) {
    return UNDATED.includes(document.type) ? [] : [problem('movement.document-undated', field, { ...person, type })];
  }
  if (arrival === undefined || document.expires >= arrival) return [];
  return [problem('movement.document-expires', field, { ...person, type, expires: document.expires, arrival })];
}
