// What each round does besides unfinished effects, in the order in which it is tried; the order carries no meaning.

import type { RoundPart } from '../kernel/round';
import { pastLines } from './daily/past-lines';
import { compareCases } from './cases/compare-case';
import { interview } from './counselling/interviews';
import { staffShares } from './directory/shares';
import { intake } from './intake/intake';
import { callsBeforeDeparture } from './lifecycle/call-before-departure';
import { mailWatch } from './notifications/mail-watch';

export const roundParts: readonly RoundPart[] = [
  ...intake.roundParts,
  mailWatch,
  callsBeforeDeparture,
  pastLines,
  compareCases,
  interview.roundPart,
  staffShares,
];
