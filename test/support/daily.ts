// Lines of the daily log for tests, visibly invented.

import {
  appointments,
  assistance,
  contacts,
  tasks,
  type AppointmentRow,
  type AssistanceRow,
  type ContactRow,
  type TaskRow,
} from '../../src/programme/daily/tables';
import { rowOf } from './world';

const ours = { office: 'office-tap', by: 'ana@oim.example', recordedAt: '2026-11-20T16:00:00Z' };

export const aContact = (values: Partial<ContactRow> = {}): ContactRow =>
  rowOf(contacts, {
    id: 'contact-1',
    happenedOn: '2026-11-20',
    kind: 'came',
    topic: 'programme',
    outcome: 'attended',
    case: 'case-1',
    ...ours,
    ...values,
  });

export const anAppointment = (values: Partial<AppointmentRow> = {}): AppointmentRow =>
  rowOf(appointments, {
    id: 'appointment-1',
    date: '2026-11-24',
    time: '10:00',
    place: 'Oficina Tapachula',
    case: 'case-1',
    person: 'person-1',
    purpose: 'interview',
    state: 'planned',
    ...ours,
    ...values,
  });

export const anAssistance = (values: Partial<AssistanceRow> = {}): AssistanceRow =>
  rowOf(assistance, {
    id: 'assistance-1',
    happenedOn: '2026-11-20',
    what: 'food',
    quantity: 3,
    unit: 'meal',
    case: 'case-1',
    cost: 240,
    currency: 'MXN',
    issuer: 'Fonda Inventada',
    receipt: 'A-0145',
    ...ours,
    ...values,
  });

export const aTask = (values: Partial<TaskRow> = {}): TaskRow =>
  rowOf(tasks, {
    id: 'task-1',
    happenedOn: '2026-11-20',
    kind: 'promise',
    text: 'Avisar cuando llegue el pasaporte',
    dueOn: '2026-11-23',
    forWhom: 'ana@oim.example',
    case: 'case-1',
    ...ours,
    ...values,
  });
