// The forms of a world, for somebody who has to find one: on Google they lie in folders, and a respondent has nothing
// but an address. Lists what each form is called and what the person would meet there; opens none.
// INVARIANT: forms in the trash are not listed.

import type { World } from '../../world/world';
import { findFile } from '../drive/files';
import type { Refusal } from './audience';
import { refusalFor } from './audience';
import type { FormRecord } from './form-record';
import { allForms } from './form-record';
import { publishedUrl } from './prefill';

export interface ListedForm {
  readonly id: string;
  readonly title: string;
  /** Name of the form's file, which need not be its title. */
  readonly fileName: string;
  readonly url: string;
  /** Equal in forms that ask the same, whatever their language. */
  readonly structure: string;
  /** Why this person could not answer it now. */
  readonly refused?: Refusal;
}

/** @param email the account signed in, '' for none. */
export function listForms(world: World, email: string): ListedForm[] {
  return allForms(world.store).flatMap((form) => {
    const refused = refusalFor(world.store, email, form);
    if (refused?.reason === 'not-found') return [];
    const fileName = findFile(world.store, form.id)?.name ?? form.title;
    const structure = structureOf(form);
    return [{ id: form.id, title: form.title, fileName, url: publishedUrl(form), structure, refused }];
  });
}

const structureOf = ({ items }: FormRecord): string =>
  items
    .map(({ type, required, choices, rows = [], other }) =>
      [type, required ? '!' : '', choices.length, rows.length, other ? '+' : ''].join('.'),
    )
    .join(' ');
