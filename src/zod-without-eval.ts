// Turns off zod's compiled parsers before any schema is made; imported first by every bundle. They are built from text
// by `new Function`, whose cost is paid at each execution, since Apps Script keeps nothing between two.

import * as z from 'zod/mini';

z.config({ jitless: true });
