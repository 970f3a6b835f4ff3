// Every table of the programme, in the order of the tabs. The system tables are the kernel's and stand in every book.

import type { Table } from '../kernel/table';
import { caseFiles } from './archive/tables';
import { statusChanges } from './cases/status-changes';
import { duplicatePairs } from './cases/pairs';
import { cases, consents, identityDocuments, people } from './cases/tables';
import { appointments, assistance, contacts, tasks } from './daily/tables';
import {
  accessPoints,
  configuration,
  countriesServed,
  focalPoints,
  missions,
  offices,
  places,
  staff,
} from './directory/tables';
import { interviews, profiles } from './counselling/tables';
import { notifications } from './notifications/tables';
import { guardedSupports, interviewAnswers, protectionNotes } from './protection/tables';
import { originals } from './cases/originals';
import { movements, segments, travellers } from './travel/tables';

export const tables: readonly Table[] = [
  cases,
  people,
  identityDocuments,
  consents,
  interviews,
  profiles,
  statusChanges,
  duplicatePairs,
  originals,
  movements,
  segments,
  travellers,
  notifications,
  contacts,
  appointments,
  assistance,
  tasks,
  caseFiles,
  protectionNotes,
  interviewAnswers,
  guardedSupports,
  missions,
  focalPoints,
  offices,
  staff,
  accessPoints,
  countriesServed,
  places,
  configuration,
];
