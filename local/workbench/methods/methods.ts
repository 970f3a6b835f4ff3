// Every method by the name the page calls it. The page's side takes its types from here.

import { clockMethods } from './clock';
import { deskMethods } from './desk';
import { driveMethods } from './drive';
import { formEditorMethods } from './form-editor';
import { formMethods } from './forms';
import { mailMethods } from './mail';
import { menuMethods } from './menus';
import { pageMethods } from './pages';
import { sheetMethods } from './sheets';
import type { Method } from './method';

export const methods = {
  ...clockMethods,
  ...deskMethods,
  ...driveMethods,
  ...formMethods,
  ...formEditorMethods,
  ...mailMethods,
  ...menuMethods,
  ...pageMethods,
  ...sheetMethods,
};

export type MethodName = keyof typeof methods;

export type InputOf<N extends MethodName> = (typeof methods)[N] extends Method<infer I, unknown> ? I : never;
export type OutputOf<N extends MethodName> =
  (typeof methods)[N] extends Method<never, infer O>
    ? Awaited<O>
    : (typeof methods)[N] extends { readonly run: (...given: never[]) => infer O }
      ? Awaited<O>
      : never;
