// Every duty that forms report to.

import type { ResponseDuty } from '../kernel/responses';
import { interview } from './counselling/interviews';
import { intake } from './intake/intake';

export const responseDuties: readonly ResponseDuty[] = [intake.duty, interview.duty];
