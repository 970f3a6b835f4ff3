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
  /** `{where}` of the others, with its preposition: of `{place}`. */
  readonly at: string;
  /** The same instead of a place that would tell. */
  readonly atAgreed: string;
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
    appointment: 'Le esperamos el {date} a las {time} {where}. Si no puede venir, avísenos y buscamos otro día.',
    bring: 'Para el {date} a las {time} {where}, por favor traiga {things}. Si le falta algo, venga de todos modos.',
    meeting: 'Nos vemos el {date} a las {time} {where}. Si no nos encuentra, escríbanos aquí.',
    delay: 'Vamos con unos {minutes} minutos de retraso. Por favor espérenos {where}.',
    at: 'en {place}',
    atAgreed: 'en el lugar que acordamos',
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
    appointment: 'We will see you on {date} at {time} {where}. If you cannot come, tell us and we will find another day.',
    bring: 'For {date} at {time} {where}, please bring {things}. If something is missing, come anyway.',
    meeting: 'We will meet on {date} at {time} {where}. If you cannot find us, write to us here.',
    delay: 'We are running about {minutes} minutes late. Please wait for us {where}.',
    at: 'at {place}',
    atAgreed: 'at the place we agreed on',
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
    appointment: 'Nous vous attendons le {date} à {time}, {where}. Si vous ne pouvez pas venir, dites-le-nous et nous trouverons un autre jour.',
    bring: 'Pour le {date} à {time}, {where}, merci d’apporter {things}. S’il vous manque quelque chose, venez quand même.',
    meeting: 'Rendez-vous le {date} à {time}, {where}. Si vous ne nous trouvez pas, écrivez-nous ici.',
    delay: 'Nous avons environ {minutes} minutes de retard. Merci de nous attendre {where}.',
    at: 'à {place}',
    atAgreed: 'à l’endroit convenu',
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
    greeting: 'Olá. Aqui é da OIM, do programa de retorno voluntário.',
    discreetGreeting: 'Olá.',
    appointment: 'Esperamos você no dia {date}, às {time}, {where}. Se não puder vir, é só avisar que marcamos outro dia.',
    bring: 'No dia {date}, às {time}, {where}, por favor traga {things}. Se faltar alguma coisa, venha assim mesmo.',
    meeting: 'Nos vemos no dia {date}, às {time}, {where}. Se não encontrar a gente, mande uma mensagem por aqui.',
    delay: 'Vamos atrasar uns {minutes} minutos. Por favor, espere a gente {where}.',
    at: 'em {place}',
    atAgreed: 'no lugar combinado',
    things: {
      papers: 'os documentos que tiver',
      certificates: 'as certidões de nascimento',
      photos: 'fotos',
      luggage: 'sua bagagem',
      water: 'água e alguma coisa para comer',
    },
    and: 'e',
    date: '{day} de {month} ({weekday})',
    weekdays: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  },
  hat: {
    greeting: 'Bonjou. Se OIM k ap ekri w, pwogram retou volontè a.',
    discreetGreeting: 'Bonjou.',
    appointment: 'N ap tann ou {date} a {time} {where}. Si w pa ka vini, fè n konnen, n ap pran yon lòt jou.',
    bring: 'Pou {date} a {time} {where}, tanpri pote {things}. Si gen yon bagay ki manke, vini kanmenm.',
    meeting: 'N ap rankontre {date} a {time} {where}. Si w pa wè nou, voye yon mesaj ban nou.',
    delay: 'N ap gen anviwon {minutes} minit reta. Tanpri tann nou {where}.',
    at: 'nan {place}',
    atAgreed: 'kote nou te dakò a',
    things: {
      papers: 'papye ou genyen yo',
      certificates: 'batistè',
      photos: 'foto',
      luggage: 'malèt ou',
      water: 'dlo ak yon ti manje',
    },
    and: 'ak',
    date: '{weekday} {day} {month}',
    weekdays: 'dimanch lendi madi mèkredi jedi vandredi samdi',
    months: 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm',
  },
};
