// What staff copy into a chat for somebody who returns, in the languages the registry speaks. Pages hold these words; the
// program does not. `{…}` is filled by the page; `greeting` alone says who writes.
// INVARIANT: but for `greeting`, nothing here names the programme, an organisation, a country, a person or a status.

export interface PeopleTexts {
  readonly greeting: string;
  readonly discreetGreeting: string;
  readonly appointment: string;
  readonly bring: string;
  readonly meeting: string;
  readonly delay: string;
  /** Said instead of a place that would tell. */
  readonly agreedPlace: string;
  readonly things: Readonly<Record<'papers' | 'certificates' | 'photos' | 'luggage' | 'water', string>>;
  readonly and: string;
  /** Of `{weekday}`, `{day}`, `{month}`. */
  readonly date: string;
  readonly weekdays: string;
  readonly months: string;
}

export const textsToPeople: Readonly<Record<'spa' | 'eng' | 'fra' | 'por' | 'hat', PeopleTexts>> = {
  spa: {
    greeting: 'Hola. Le escribimos de la OIM, programa de retorno voluntario.',
    discreetGreeting: 'Hola.',
    appointment: 'Le esperamos el {date} a las {time} en {place}. Si no puede venir, avísenos y buscamos otro día.',
    bring: 'Para el {date} a las {time} en {place}, por favor traiga {things}. Si le falta algo, venga de todos modos.',
    meeting: 'Nos vemos el {date} a las {time} en {place}. Si no nos encuentra, escríbanos aquí.',
    delay: 'Vamos con unos {minutes} minutos de retraso. Por favor espérenos en {place}.',
    agreedPlace: 'el lugar que acordamos',
    things: {
      papers: 'los papeles que tenga',
      certificates: 'actas de nacimiento',
      photos: 'fotografías',
      luggage: 'su equipaje',
      water: 'agua y algo de comer',
    },
    and: 'y',
    date: '{weekday} {day} de {month}',
    weekdays: 'domingo lunes martes miércoles jueves viernes sábado',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  eng: {
    greeting: 'Hello. This is IOM, the voluntary return programme.',
    discreetGreeting: 'Hello.',
    appointment: 'We will see you on {date} at {time} at {place}. If you cannot come, tell us and we will find another day.',
    bring: 'For {date} at {time} at {place}, please bring {things}. If something is missing, come anyway.',
    meeting: 'We will meet on {date} at {time} at {place}. If you cannot find us, write to us here.',
    delay: 'We are running about {minutes} minutes late. Please wait for us at {place}.',
    agreedPlace: 'the place we agreed on',
    things: {
      papers: 'the papers you have',
      certificates: 'birth certificates',
      photos: 'photographs',
      luggage: 'your luggage',
      water: 'water and something to eat',
    },
    and: 'and',
    date: '{weekday}, {day} {month}',
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    months: 'January February March April May June July August September October November December',
  },
  fra: {
    greeting: 'Bonjour. Nous vous écrivons de l’OIM, programme de retour volontaire.',
    discreetGreeting: 'Bonjour.',
    appointment: 'Nous vous attendons le {date} à {time}, lieu : {place}. Si vous ne pouvez pas venir, dites-le-nous et nous trouverons un autre jour.',
    bring: 'Pour le {date} à {time}, lieu : {place}, merci d’apporter {things}. S’il vous manque quelque chose, venez quand même.',
    meeting: 'Rendez-vous le {date} à {time}, lieu : {place}. Si vous ne nous trouvez pas, écrivez-nous ici.',
    delay: 'Nous avons environ {minutes} minutes de retard. Merci de nous attendre, lieu : {place}.',
    agreedPlace: 'celui que nous avons convenu',
    things: {
      papers: 'les papiers que vous avez',
      certificates: 'les actes de naissance',
      photos: 'des photos',
      luggage: 'vos bagages',
      water: 'de l’eau et de quoi manger',
    },
    and: 'et',
    date: '{weekday} {day} {month}',
    weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  por: {
    greeting: 'Olá. Escrevemos da OIM, programa de retorno voluntário.',
    discreetGreeting: 'Olá.',
    appointment: 'Esperamos você no dia {date}, às {time}, local: {place}. Se não puder vir, avise e marcamos outro dia.',
    bring: 'Para o dia {date}, às {time}, local: {place}, por favor traga {things}. Se faltar algo, venha mesmo assim.',
    meeting: 'Nos encontramos no dia {date}, às {time}, local: {place}. Se não nos encontrar, escreva aqui.',
    delay: 'Estamos cerca de {minutes} minutos atrasados. Por favor, espere por nós, local: {place}.',
    agreedPlace: 'o que combinamos',
    things: {
      papers: 'os documentos que tiver',
      certificates: 'certidões de nascimento',
      photos: 'fotografias',
      luggage: 'sua bagagem',
      water: 'água e algo para comer',
    },
    and: 'e',
    date: '{day} de {month} ({weekday})',
    weekdays: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  },
  hat: {
    greeting: 'Bonjou. Se OIM k ap ekri ou, pwogram retou volontè a.',
    discreetGreeting: 'Bonjou.',
    appointment: 'N ap tann ou {date} a {time}, kote a se: {place}. Si ou pa ka vini, fè nou konnen epi n ap chwazi yon lòt jou.',
    bring: 'Pou {date} a {time}, kote a se: {place}, tanpri pote {things}. Si gen yon bagay ki manke, vini kanmenm.',
    meeting: 'N ap rankontre {date} a {time}, kote a se: {place}. Si ou pa jwenn nou, ekri nou isit la.',
    delay: 'Nou gen anviwon {minutes} minit reta. Tanpri tann nou, kote a se: {place}.',
    agreedPlace: 'kote nou te antann nou an',
    things: {
      papers: 'papye ou genyen',
      certificates: 'batistè',
      photos: 'foto',
      luggage: 'malèt ou',
      water: 'dlo ak yon ti bagay pou manje',
    },
    and: 'ak',
    date: '{weekday} {day} {month}',
    weekdays: 'dimanch lendi madi mèkredi jedi vandredi samdi',
    months: 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
  },
};
