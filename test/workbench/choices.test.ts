// proves: local/workbench/client/sheets/choices.ts
// Typing into a cell that offers choices.

import { completed } from '../../local/workbench/client/sheets/choices';

const CHOICES = ['Mujer', 'Hombre', 'Cédula o DNI', 'Cédula vencida', 'X'];

describe('what is typed where one chooses', () => {
  it.each([
    ['hom', 'Hombre'],
    ['MUJER', 'Mujer'],
    ['cedula o', 'Cédula o DNI'],
    ['x', 'X'],
  ])('means the one choice that begins so: %s', (typed, meant) => {
    expect(completed(typed, CHOICES)).toBe(meant);
  });

  it.each(['Céd', 'Hombres', 'otra cosa', ''])('stays as it is where several or none do: «%s»', (typed) => {
    expect(completed(typed, CHOICES)).toBe(typed);
  });
});
