// Every form of the programme: the public one built with the configuration of the installation, those of the staff as
// they are written.

import type { FormSpec } from '../kernel/form';
import { formOf, type ShortForms } from '../kernel/short-form';
import type { Reads, Snapshot } from '../kernel/snapshot';
import { MODULE_KEYS } from './counselling/codes';
import { formKeyOf } from './counselling/modules/form-keys';
import { intake } from './intake/intake';

export const formsWith =
  (asked: ShortForms) =>
  (snapshot: Snapshot): readonly FormSpec[] => [
    intake.form(snapshot),
    ...MODULE_KEYS.map((module) => formOf(asked(formKeyOf(module)))),
  ];

export const formReads: Reads = intake.formReads;
