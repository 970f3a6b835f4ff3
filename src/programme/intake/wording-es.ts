// The intake form in Spanish. A catalogue of texts: plain, short sentences that can be read aloud; nothing asks for
// health, fear, asylum or reasons.

import { COUNTRIES } from '../directory/countries';
import type { IntakeWording } from './wording';

export const INTAKE_ES: IntakeWording = {
  title: 'Retorno voluntario asistido: solicitud',
  description:
    'El retorno es gratuito, voluntario y confidencial. Llenar este formulario no le obliga a nada ni asegura un ' +
    'viaje. Nadie debe pedirle dinero. No damos sus datos a autoridades de su país ni de México sin su permiso. ' +
    'Si está en peligro ahora: 911. Dudas o quejas: {channel}.',
  confirmation:
    'Gracias. Si nos dejó sus datos, recibimos su solicitud y le buscaremos en {days} días hábiles. {call}Todo es ' +
    'gratis. Puede cambiar de opinión cuando quiera.',
  moved: 'Si se mueve de ciudad, avísenos al {phone}. ',
  pages: {
    start: { title: 'Antes de empezar' },
    declined: {
      title: 'Gracias',
      help: 'No guardamos sus datos. Si prefiere hablar en persona, le atendemos sin costo en:\n{offices}',
    },
    filledBy: { title: 'Quién llena el formulario' },
    helper: { title: 'Quién le ayuda' },
    applicant: { title: 'Persona 1: usted', help: 'Si alguien le ayuda, conteste con los datos de quien regresaría.' },
    child: {
      title: 'Gracias',
      help:
        'Gracias. Una persona que trabaja con niñas, niños y adolescentes le va a buscar. No firme nada ni pague a ' +
        'nadie.',
    },
    contact: { title: 'Cómo le encontramos' },
    interview: { title: 'Para la entrevista' },
    phones: {
      title: 'Si necesita hablar hoy',
      help: 'Si está en peligro ahora, llame al 911. {call}Siga con el formulario: le buscaremos hoy.',
    },
    note: { title: 'Por último' },
  },
  companionPage: {
    title: 'Persona {n}',
    help: 'Otra persona que regresaría con usted. Pueden ser hasta nueve en total.',
  },
  questions: {
    accessPoint: { title: 'Código del lugar (ya viene puesto)', help: 'No necesita cambiarlo. Si está vacío, siga.' },
    contactConsent: {
      title: '¿Acepta que usemos estos datos solo para comunicarnos con usted y preparar una entrevista?',
      help: 'Si contesta que no, no se guarda nada.',
    },
    filledBy: { title: '¿Quién llena este formulario?', help: 'Está bien que alguien le ayude.' },
    helper: { title: '¿Qué organización o persona le ayuda?', help: 'Por ejemplo, el nombre de la organización.' },
    language: { title: '¿En qué idioma se siente más a gusto?', help: 'Si es otro, escriba cuál.' },
    city: { title: '¿En qué ciudad está ahora?', help: 'Solo la ciudad; no diga en qué lugar se queda.' },
    givenNames: { title: 'Nombre(s), como en su documento', help: 'Si no tiene documento, como le llaman.' },
    surnames: { title: 'Apellidos, como en su documento', help: 'Uno o dos, como los tenga.' },
    age: { title: '¿Cuántos años tiene?', help: 'En números, por ejemplo 34. Para un bebé de menos de un año, 0.' },
    sex: { title: 'Sexo, como en su documento', help: 'Si prefiere, puede decirlo después.' },
    nationality: { title: '¿De qué país es?', help: 'Si tiene dos nacionalidades, la del país al que regresaría.' },
    document: { title: '¿Qué documento de su país tiene con usted?', help: 'Todavía no necesita ningún número.' },
    group: { title: '¿Con quién regresaría?', help: 'Cuente solo a quienes viajarían con usted.' },
    phone: {
      title: 'Teléfono o WhatsApp, con clave de país',
      help: 'Por ejemplo +504 9999 0000. Si no tiene, déjelo vacío y conteste la pregunta que sigue.',
    },
    otherContact: {
      title: 'Si no tiene teléfono, ¿cómo le encontramos?',
      help: 'Por ejemplo, a qué hora y con quién preguntar.',
    },
    discretion: {
      title: 'Si contesta otra persona, ¿podemos decir que llamamos de la OIM?',
      help: 'Si dice que no, solo preguntaremos por usted.',
    },
    interviewNeeds: { title: 'Para la entrevista, ¿qué le ayudaría?', help: 'Puede marcar varias.' },
    soon: {
      title: '¿Necesita hablar con alguien pronto por su seguridad o su salud?',
      help: 'No tiene que decir por qué.',
    },
    safeNote: {
      title: '¿Algo que debamos saber para comunicarnos con usted sin riesgo?',
      help: 'No escriba aquí su salud ni por qué salió de su país: eso lo hablamos en privado.',
    },
  },
  companion: {
    givenNames: { title: 'Nombre(s)', help: 'Como en su documento.' },
    surnames: { title: 'Apellidos', help: 'Uno o dos, como los tenga.' },
    age: { title: 'Edad', help: 'En números. Para un bebé de menos de un año, 0.' },
    sex: { title: 'Sexo', help: 'Como en su documento.' },
    relation: { title: '¿Qué es de usted?', help: 'Por ejemplo, su hija o su pareja.' },
    more: { title: '¿Viene alguien más?', help: 'Si contesta que sí, sigue la página de esa persona.' },
  },
  choices: {
    yesNo: { yes: 'Sí', no: 'No' },
    filledBy: { self: 'Yo', helper: 'Alguien me ayuda', staff: 'Personal de la OIM' },
    language: { spa: 'Español', hat: 'Kreyòl', fra: 'Français', por: 'Português', eng: 'English' },
    sex: { F: 'Mujer', M: 'Hombre', X: 'X', later: 'Prefiero decirlo después' },
    document: {
      passportValid: 'Pasaporte vigente',
      passportExpired: 'Pasaporte vencido',
      nationalId: 'Cédula o DNI',
      birthCertificate: 'Acta de nacimiento',
      none: 'Ninguno',
      unknown: 'No sé',
    },
    group: {
      alone: 'Sola o solo',
      family: 'Con familia o personas a mi cargo',
      child: 'Tengo menos de 18 años y no estoy con mi mamá, papá o tutor',
    },
    relation: {
      child: 'Hija/o',
      partner: 'Pareja',
      parent: 'Madre/padre',
      sibling: 'Hermana/o',
      otherRelative: 'Otro familiar',
      unrelated: 'No es familiar',
    },
    discretion: { mayNameOim: 'Sí', askOnly: 'No, solo pregunten por mí' },
    interviewNeeds: {
      interpreter: 'Intérprete',
      readAloud: 'Que me lean',
      moving: 'Apoyo para moverme',
      woman: 'Que me entreviste una mujer',
      man: 'Que me entreviste un hombre',
      childSpace: 'Espacio para mis hijos',
      nothing: 'Nada',
    },
    soon: { no: 'No', today: 'Sí, hoy', thisWeek: 'Sí, esta semana' },
    country: COUNTRIES,
  },
  otherCity: 'Otra',
  messages: {
    age: 'Escriba la edad en números, de 0 a 110.',
    phone: 'Escriba el número con clave de país, por ejemplo +504 9999 0000.',
    long: 'Es demasiado largo: escriba hasta {max} letras.',
  },
};
