// The workflow of a person in a case: every way from one status to another, for the statuses so far. An event that has no
// row for the present status is recorded all the same and leads nowhere.
// INVARIANT: no status is set but by a row of this table.

import type { Move, Workflow } from '../../kernel/workflow';
import type { PersonStatus } from '../cases/codes';
import type { EventKey } from '../cases/status-codes';
import { WRITERS } from '../writers';
import { enoughAttempts, type Subject } from './attempts-made';

/** On the way to boarding, in the order of the work. */
const ON_THE_WAY: readonly PersonStatus[] = [
  'informed',
  'registered',
  'interviewed',
  'eligible',
  'ineligible',
  'documents_in_process',
  'ready_to_travel',
  'booked',
];
/** Not on the way at present, and perhaps again. */
const BESIDE: readonly PersonStatus[] = ['on_hold', 'unreachable', 'withdrawn'];
const DID_NOT_LEAVE: readonly PersonStatus[] = ['no_show', 'failed_travel'];
/** Left with the programme. */
export const GONE: readonly PersonStatus[] = ['departed', 'arrival_confirmed', 'follow_up'];

const STAFF: readonly string[] = WRITERS;

type PersonMove = Move<PersonStatus, Subject> & { readonly event: EventKey };

const moves: readonly PersonMove[] = [
  { from: [null], event: 'informed', to: 'informed', roles: STAFF, guards: [] },
  { from: [null, 'informed'], event: 'registered', to: 'registered', roles: STAFF, guards: [] },
  { from: ['informed', 'registered'], event: 'interviewed', to: 'interviewed', roles: STAFF, guards: [] },
  // Whoever is interviewed is back, wherever they had been.
  {
    from: ['on_hold', 'unreachable'],
    event: 'interviewed',
    to: { back: 'registered' },
    again: true,
    roles: STAFF,
    guards: [],
  },
  {
    from: [...ON_THE_WAY, ...DID_NOT_LEAVE, 'on_hold', 'unreachable'],
    event: 'withdrew',
    to: 'withdrawn',
    aside: true,
    roles: STAFF,
    guards: [],
  },
  { from: [...ON_THE_WAY, ...DID_NOT_LEAVE], event: 'paused', to: 'on_hold', aside: true, roles: STAFF, guards: [] },
  // Put off again, to another day.
  { from: ['on_hold'], event: 'paused', to: 'on_hold', roles: STAFF, guards: [] },
  { from: BESIDE, event: 'resumed', to: { back: 'registered' }, roles: STAFF, guards: [] },
  {
    from: [...ON_THE_WAY, ...DID_NOT_LEAVE, 'on_hold'],
    event: 'lost-contact',
    to: 'unreachable',
    aside: true,
    roles: STAFF,
    guards: [enoughAttempts],
  },
  {
    from: [...ON_THE_WAY, ...BESIDE, ...DID_NOT_LEAVE, ...GONE],
    event: 'closed',
    to: 'closed',
    aside: true,
    roles: STAFF,
    guards: [],
  },
  { from: ['closed'], event: 'reopened', to: { back: 'registered' }, roles: STAFF, guards: [] },
];

export const personWorkflow: Workflow<PersonStatus, Subject> = moves;
