// Up to where the store of each form was read stands in Registro: it says a moment and nothing else.

import { noteWatermarkIn } from '../kernel/responses';
import { registro } from './books';

export const noteWatermark = noteWatermarkIn(registro);
