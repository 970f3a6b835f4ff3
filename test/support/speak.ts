// Problems in Spanish, as the program says them once it has read its words.

import { words } from '../../src/messages/es';
import { nativeTongueOf } from '../../src/messages/speak';

export const { speak } = nativeTongueOf(() => words);
