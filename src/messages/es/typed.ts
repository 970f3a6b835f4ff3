// Why something that a person typed in a sheet is not taken in.

import type { ProblemTexts } from '../message';

export const typedProblems = {
  'typed.once': {
    text: '«{label}» no se cambia en un renglón que ya existe.',
    remedy: 'Vuelva a poner lo que había. Si está mal, regístrelo en otro renglón o avise a quien administra.',
  },
  'typed.no-new-rows': {
    text: 'En esta hoja no se agregan renglones a mano.',
    remedy: 'Regístrelo desde su página y borre lo que escribió aquí.',
  },
  'typed.no-such-row': {
    text: '«{label}» no está en la hoja «{tab}».',
    remedy: 'Copie la clave tal como está en esa hoja.',
  },
  'typed.not-yours': {
    text: 'Su cuenta ya no está en el personal que escribe en este libro.',
    remedy: 'Pida a quien administra el registro que le dé de alta en Directorio › Personal.',
  },
  'typed.waits': {
    text: 'En la hoja «{tab}», «{label}» de este renglón tiene algo escrito que no pasa.',
    remedy: 'Corríjalo en la hoja o en Por corregir, y vuelva a guardar.',
  },
  'typed.row-by-hand': {
    text: 'Este renglón es nuevo: no hay nada anterior que dejar.',
    remedy: 'Complete el renglón en la hoja «{tab}», o borre lo que se escribió ahí.',
  },
  'typed.not-on-the-staff': {
    text: '{email} no está hoy en la hoja Personal.',
    remedy: 'Escriba el correo de quien lleva el caso, tal como está en Personal.',
  },
  'typed.date-to-come': {
    text: 'La fecha {date} todavía no llega.',
    remedy: 'Revise el año.',
  },
  'typed.place-unknown': {
    text: 'Ese lugar no está en «Aeropuertos y terminales».',
    remedy: 'Use la clave de tres letras del aeropuerto, o la de la terminal.',
  },
} as const satisfies ProblemTexts;
