// A value as staff read it: dates as they are said, everything else as it stands.

import { isDate } from '../../kernel/time';
import { plainDate } from '../kit/dates';

export const inWords = (value: string): string => (isDate(value) ? plainDate(value) : value);
