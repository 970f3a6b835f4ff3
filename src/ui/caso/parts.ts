// Rows of a case → the parts of its page.

import { fileAddress } from '../../kernel/derive/links';
import type { CaseFileRow } from '../../programme/archive/tables';
import { FILE_ORIGINS } from '../../programme/archive/tables';
import { DOCUMENT_TYPES, PERSON_STATUSES, PERSON_TONES, RELATIONS, SEXES } from '../../programme/cases/codes';
import { seenFrom } from '../../programme/cases/pairs';
import { isExpired } from '../../programme/documents/paper-remarks';
import type { CaseFacts } from '../../programme/lifecycle/missing';
import type { PersonRow } from '../../programme/cases/tables';
import type { ProfileRow } from '../../programme/counselling/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import type { MissionRow } from '../../programme/directory/tables';
import { NOTIFICATION_STATES, NOTIFICATION_TONES } from '../../programme/notifications/tables';
import { MOVEMENT_STATES, MOVEMENT_TONES } from '../../programme/travel/codes';
import type { MovementRow } from '../../programme/travel/tables';
import type { CaseFile, CaseMovement, CaseView, Identity, Member } from './view';

export function memberView(
  { papers, consents, today }: CaseFacts,
  person: PersonRow,
  interviewed: readonly ProfileRow[],
): Member {
  const own = papers.filter((paper) => paper.person === person.id);
  const [last] = consents.filter((consent) => consent.person === person.id).sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    id: person.id,
    initials: person.initials ?? '',
    relation: RELATIONS[person.relation],
    sex: SEXES[person.sex],
    age: person.age,
    nationality: COUNTRIES[person.nationality],
    state: { label: PERSON_STATUSES[person.status], tone: PERSON_TONES[person.status] },
    papers: own.map((paper) => ({ type: DOCUMENT_TYPES[paper.type], expired: isExpired(paper, today) })),
    agreed: last?.given ?? null,
    reviewed: interviewed.some((row) => row.person === person.id && row.review === 'done'),
  };
}

export function identityOf(person: PersonRow, papers: CaseFacts['papers'], today: string): Identity {
  const { id, givenNames, surnames, birthDate, phone, otherContact, city, otherLanguage, helper, remarks } = person;
  return {
    id,
    name: `${givenNames} ${surnames}`,
    birthDate,
    phone,
    otherContact,
    city,
    otherLanguage,
    helper,
    remarks,
    papers: papers
      .filter((paper) => paper.person === id)
      .map(({ type, issuer, number, expires }) => ({
        type: DOCUMENT_TYPES[type],
        issuer: COUNTRIES[issuer],
        number,
        expires,
        expired: isExpired({ expires }, today),
      })),
  };
}

export function movementView(
  { notices }: CaseFacts,
  { id, code, state, departsOn, destination }: MovementRow,
  missions: readonly MissionRow[],
): CaseMovement {
  return {
    id,
    code,
    state: { label: MOVEMENT_STATES[state], tone: MOVEMENT_TONES[state] },
    departsOn,
    country: destination === null ? null : COUNTRIES[destination],
    notices: notices
      .filter(({ movement }) => movement === id)
      .map((notice) => ({
        mission: notice.mission,
        name: missions.find((mission) => mission.id === notice.mission)?.name ?? notice.mission,
        state: { label: NOTIFICATION_STATES[notice.state], tone: NOTIFICATION_TONES[notice.state] },
      })),
  };
}

/** What somebody has to look at, or to do about it. */
export const pairsToSee = ({ row, pairs }: CaseFacts): CaseView['pairs'] =>
  pairs.flatMap((pair) => {
    const other = pair.state === 'open' || pair.state === 'same' ? seenFrom(pair, row.number) : undefined;
    return other === undefined ? [] : [{ id: pair.id, case: other.case, same: pair.state === 'same' }];
  });

/** The newest first. */
export const filesOf = (rows: readonly CaseFileRow[]): CaseFile[] =>
  [...rows]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ name, date, origin, file }) => ({
      name,
      date,
      origin: FILE_ORIGINS[origin],
      href: file === null ? null : fileAddress(file),
    }));
