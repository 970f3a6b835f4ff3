// Instalar: how far the installation is, who may start it, and the way to what it made.
// It reads no book, because before the installation there is none; the installer itself says what stands.

import * as z from 'zod/mini';
import { definePage } from '../../kernel/page';
import { accepted } from '../../kernel/result';

export const instalar = definePage({
  key: 'instalar',
  title: 'Instalar',
  roles: ['administrador'],
  args: z.object({}),
  reads: () => ({}),
  show: () => accepted(null),
  acts: {},
});
