// What this programme installs and where it stands in Drive. Two trees: whoever is let into one sees nothing of the
// other, not even its folder names.
// INVARIANT: `home` and `vault` are never shared themselves; staff are given what lies in them piece by piece.

import type { EntryPointName } from './entry-points';
import type { FolderPlan, InstallPlan } from './google/install/plan';
import type { Tongue } from './kernel/problem';
import type { Registry } from './kernel/registry';
import { installWords } from './messages/es/install';
import { proteccion, registro } from './programme/books';

const FOLDERS: readonly FolderPlan[] = [
  { key: 'home', title: 'Registro RVA', parent: null },
  { key: 'cases', title: 'Expedientes', parent: 'home' },
  { key: 'movements', title: 'Movimientos', parent: 'home' },
  { key: 'forms', title: 'Formularios', parent: 'home' },
  { key: 'vault', title: 'Registro RVA Protección', parent: null },
  { key: 'confidential', title: 'Expedientes de Protección', parent: 'vault' },
];

const handler = (name: EntryPointName): string => name;

export const installPlan = (registry: Registry, tongue: Tongue): InstallPlan => ({
  registry,
  folders: FOLDERS,
  bookFolders: { [registro.key]: 'home', [proteccion.key]: 'vault' },
  formFolder: 'forms',
  formBook: registro.key,
  setUpAction: 'set-up',
  handlers: {
    formSubmitted: handler('onFormSubmitted_'),
    clock: handler('onClock_'),
    sheetEdited: handler('onSheetEdited_'),
    goOn: handler('continueInstall_'),
  },
  words: { ...installWords, ...tongue },
});
