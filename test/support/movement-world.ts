// A small office for tests of movements and notices: its directory, one family of two, and what a test adds.

import { cases, consents, identityDocuments, people } from '../../src/programme/cases/tables';
import { caseFiles } from '../../src/programme/archive/tables';
import {
  configuration,
  countriesServed,
  focalPoints,
  missions,
  offices,
  places,
  staff,
} from '../../src/programme/directory/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { movements, segments, travellers } from '../../src/programme/travel/tables';
import { aCase, aCountryServed, aDocument, aFocalPoint, aMission, anOffice, aPerson, aStaffMember } from './builders';
import { aChild, thePlaces } from './movement-builders';
import { rowOf, worldOf, type World, type WorldParts } from './world';

/** The rows of a test replace those of the office, table by table. */
export const officeWorld = ({ rows = [], ...rest }: WorldParts = {}): World =>
  worldOf({
    ...rest,
    rows: [
      [cases, [aCase({ size: 2 })]],
      [people, [aPerson(), aChild()]],
      [identityDocuments, [aDocument()]],
      [consents, []],
      [movements, []],
      [segments, []],
      [travellers, []],
      [notifications, []],
      [caseFiles, []],
      [offices, [anOffice()]],
      [staff, [aStaffMember()]],
      [missions, [aMission()]],
      [focalPoints, [aFocalPoint()]],
      [countriesServed, [aCountryServed()]],
      [places, thePlaces],
      [configuration, [rowOf(configuration, { id: 'phone24h', key: 'phone24h', value: '+525500000024' })]],
      ...rows,
    ],
  });
