// Every form of the programme, built with the configuration of the installation.

import type { FormSpec } from '../kernel/form';
import type { Reads, Snapshot } from '../kernel/snapshot';
import { moduleForms } from './counselling/modules/all';
import { intake } from './intake/intake';

export const forms = (snapshot: Snapshot): readonly FormSpec[] => [intake.form(snapshot), ...moduleForms()];

export const formReads: Reads = intake.formReads;
