// What an office decides for itself: each key with its type, unit, default and explanation, defined here once.
// A value stands as text in the table Configuración. A wrong one never stops the work: its default holds until it is
// mended, and `configurationProblems` says what is wrong with it.

import { problem, type Problem } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import { isZone } from '../../kernel/time';
import { parsePhone } from './phone';
import type { ConfigurationRow } from './tables';

interface Common<T> {
  readonly default: T;
  /** In Spanish; null for what is no quantity. */
  readonly unit: string | null;
  /** In Spanish, one sentence. */
  readonly explanation: string;
}

type IntegerKey = Common<number> & { readonly type: 'integer'; readonly min: number; readonly max: number };
type TextKey = Common<string> & { readonly type: 'text' | 'phone' | 'zone' };
/** ISO weekdays, 1 Monday … 7 Sunday. */
type WeekdaysKey = Common<readonly number[]> & { readonly type: 'weekdays' };
type Definition = IntegerKey | TextKey | WeekdaysKey;

const definitions = <const D extends Readonly<Record<string, Definition>>>(all: D): D => all;

export const CONFIGURATION = definitions({
  applicationsPerHour: {
    type: 'integer',
    min: 1,
    max: 500,
    default: 20,
    unit: 'solicitudes por hora',
    explanation: 'Solicitudes que se registran solas en una hora por punto de acceso; las demás esperan a una persona.',
  },
  samePhonePerDay: {
    type: 'integer',
    min: 1,
    max: 50,
    default: 3,
    unit: 'solicitudes en 24 horas',
    explanation:
      'Solicitudes con el mismo teléfono que se registran solas en 24 horas; las demás esperan a una persona.',
  },
  answerWithinWorkingDays: {
    type: 'integer',
    min: 1,
    max: 30,
    default: 3,
    unit: 'días hábiles',
    explanation: 'En cuántos días se busca a quien mandó una solicitud; se le dice al terminar el formulario.',
  },
  callTodayOneIn: {
    type: 'integer',
    min: 0,
    max: 1000,
    default: 5,
    unit: 'casos',
    explanation:
      'Uno de cada tantos casos se marca «Llamar hoy» por rutina, para que la marca no diga nada de nadie; 0, ninguno.',
  },
  callBeforeDeparture: {
    type: 'integer',
    min: 0,
    max: 30,
    default: 2,
    unit: 'días hábiles',
    explanation: 'Con cuántos días de anticipación a la salida se marca «Llamar hoy» en los casos de quienes viajan.',
  },
  attemptsBeforeUnreachable: {
    type: 'integer',
    min: 1,
    max: 20,
    default: 3,
    unit: 'intentos',
    explanation: 'Cuántas veces se busca a alguien, desde la última vez que se le vio, antes de dejarla sin contacto.',
  },
  attemptDaysBeforeUnreachable: {
    type: 'integer',
    min: 1,
    max: 20,
    default: 3,
    unit: 'días distintos',
    explanation: 'En cuántos días distintos se hacen esos intentos.',
  },
  notificationLead: {
    type: 'integer',
    min: 0,
    max: 30,
    default: 3,
    unit: 'días hábiles',
    explanation: 'Con cuántos días de anticipación a la salida se avisa a la misión de origen.',
  },
  notificationLeadAssisted: {
    type: 'integer',
    min: 0,
    max: 30,
    default: 5,
    unit: 'días hábiles',
    explanation: 'Anticipación del aviso cuando viaja una NNA sin su familia o alguien necesita preparativos médicos.',
  },
  discardedResponsesKeptDays: {
    type: 'integer',
    min: 1,
    max: 365,
    default: 30,
    unit: 'días',
    explanation: 'Cuánto se guarda una solicitud descartada antes de borrar su respuesta.',
  },
  officePhone: {
    type: 'phone',
    default: '',
    unit: null,
    explanation: 'Teléfono que se da a quien llena el formulario, con clave de país.',
  },
  phone24h: {
    type: 'phone',
    default: '',
    unit: null,
    explanation: 'Teléfono que contesta a toda hora durante un viaje; va en los avisos.',
  },
  complaintsChannel: {
    type: 'text',
    default: 'en cualquier oficina de la OIM',
    unit: null,
    explanation: 'A dónde se dirigen dudas o quejas; lo ve quien llena el formulario.',
  },
  zone: {
    type: 'zone',
    default: 'America/Mexico_City',
    unit: null,
    explanation: 'Huso horario en que la oficina cuenta sus días.',
  },
  workingDays: {
    type: 'weekdays',
    default: [1, 2, 3, 4, 5],
    unit: null,
    explanation: 'Días hábiles, de 1 (lunes) a 7 (domingo), separados por comas.',
  },
});

export type ConfigurationKey = keyof typeof CONFIGURATION;

type ValueOf<K extends ConfigurationKey> = (typeof CONFIGURATION)[K] extends { readonly type: 'integer' }
  ? number
  : (typeof CONFIGURATION)[K] extends { readonly type: 'weekdays' }
    ? readonly number[]
    : string;

export const isConfigurationKey = (key: string): key is ConfigurationKey =>
  Object.prototype.hasOwnProperty.call(CONFIGURATION, key);

const LONGEST_VALUE = 500;

/** What a typed value means, or what is wrong with it and what to write instead. */
export function parseSetting(key: string, text: string): Result<number | string | readonly number[]> {
  if (!isConfigurationKey(key)) return refused(problem('configuration.unknown-key', 'key', { key }));
  const definition: Definition = CONFIGURATION[key];
  const value = text.trim();
  switch (definition.type) {
    case 'integer': {
      const { min, max } = definition;
      const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return accepted(number);
      return refused(problem('configuration.not-a-number', 'value', { key, min, max }));
    }
    case 'weekdays': {
      const days = value.split(/\s*,\s*/).map(Number);
      const fine = days.every((day, at) => Number.isInteger(day) && day >= 1 && day <= 7 && days.indexOf(day) === at);
      return value !== '' && fine ? accepted(days) : refused(problem('configuration.not-weekdays', 'value', { key }));
    }
    case 'phone': {
      const phone = parsePhone(value);
      return phone === undefined ? refused(problem('configuration.not-a-phone', 'value', { key })) : accepted(phone);
    }
    case 'zone':
      return isZone(value) ? accepted(value) : refused(problem('configuration.not-a-zone', 'value', { key }));
    case 'text':
      if (value !== '' && value.length <= LONGEST_VALUE) return accepted(value);
      return refused(problem('configuration.bad-length', 'value', { key, max: LONGEST_VALUE }));
  }
}

type Stored = Pick<ConfigurationRow, 'key' | 'value'>;

/** The office's value, or the default where it has none or one that cannot be used. */
export function settingOf<K extends ConfigurationKey>(rows: readonly Stored[], key: K): ValueOf<K> {
  const typed = rows.find((row) => row.key === key)?.value;
  const read = typeof typed === 'string' ? parseSetting(key, typed) : undefined;
  return (read?.ok === true ? read.value : CONFIGURATION[key].default) as ValueOf<K>;
}

/** Everything in the table that cannot be used, each with its key. */
export function configurationProblems(rows: readonly Stored[]): Problem[] {
  return rows.flatMap(({ key, value }) => {
    const read = parseSetting(key, value);
    return read.ok ? [] : [...read.problems];
  });
}
