// Drive as a person sees it.

import * as z from 'zod';
import { look } from './method';

export const driveMethods = {
  'drive.tree': look(z.object({}), ({ desk: { host }, as }) => host.people.drive.tree(as)),
};
