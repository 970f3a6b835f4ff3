// Types of every-case.mjs for those who are checked.

import type { Plugin } from 'esbuild';

export function editionOf(text: string): string;
export function everyCase(root: string): Plugin;
