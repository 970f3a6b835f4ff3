// Problems in Spanish, as the program says them once it has read its words.

import { words } from '../../src/messages/es';
import { speakerOf } from '../../src/messages/speak';

export const speak = speakerOf(() => words);
