// The poster that invites to the form, in the language of those who read it on a wall, whatever language the staff read.

export const poster = {
  title: '¿Quiere regresar a su país?',
  lines: [
    'La OIM le puede ayudar a regresar de manera segura.',
    'Es gratis, voluntario y confidencial. Llenar el formulario no le obliga a nada.',
    'Nadie debe pedirle dinero.',
  ],
  how: 'Abra este enlace en su teléfono o pida ayuda para llenarlo:',
  code: 'Código de este lugar: {code}',
} as const;
