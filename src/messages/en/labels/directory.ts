// The directory and what the office decides.

export const directoryLabels = {
  Directorio: 'Directory',
  Operaciones: 'Operations',
  Protección: 'Protection',
  'Oficial nacional': 'National officer',
  Monitoreo: 'Monitoring',
  Administración: 'Administration',
  'Administrador del registro': 'Registry administrator',
  'Misiones de origen': 'Origin missions',
  País: 'Country',
  Ciudad: 'City',
  'Idioma de los avisos': 'Language of notifications',
  Desde: 'From',
  Hasta: 'Until',
  'Puntos focales': 'Focal points',
  Correo: 'E-mail',
  'Para o copia': 'To or copy',
  Para: 'To',
  Copia: 'Copy',
  Oficinas: 'Offices',
  Clave: 'Code',
  'Ciudades que atiende': 'Cities it serves',
  'Huso horario': 'Time zone',
  Dirección: 'Address',
  Personal: 'Staff',
  Funciones: 'Roles',
  'Puntos de acceso': 'Access points',
  Código: 'Code',
  Lugar: 'Place',
  Abierto: 'Open',
  'Lo sustituye': 'Replaced by',
  'Países atendidos': 'Countries served',
  'Aeropuertos y terminales': 'Airports and terminals',
  Aeropuerto: 'Airport',
  'Terminal de autobuses': 'Bus terminal',
  'Meses de pasaporte': 'Passport months',
  'Cuántos meses más allá de la llegada debe valer un pasaporte; vacío si no se pide.':
    'How many months beyond the arrival a passport must be valid; empty if that is not asked.',
  'Cuántas veces se busca a alguien, desde la última vez que se le vio, antes de dejarla sin contacto.':
    'How many times somebody is looked for, since they were last seen, before they are marked as no contact.',
  intentos: 'attempts',
  'En cuántos días distintos se hacen esos intentos.': 'On how many different days those attempts are made.',
  'días distintos': 'different days',
  Configuración: 'Settings',
  Valor: 'Value',
  'Qué es': 'What it is',
  Unidad: 'Unit',
  'La oficina de la OIM que recibe en un país de origen.': 'The IOM office that receives people in a country of origin.',
  'Primer día en que vale.': 'First day on which it holds.',
  'Último día en que vale; vacío si sigue.': 'Last day on which it holds; empty while it goes on.',
  'Una persona o buzón de una misión que recibe los avisos.': 'A person or mailbox of a mission that receives the notifications.',
  'Una persona del equipo, lo que puede hacer y desde cuándo.': 'A person of the team, what they may do and since when.',
  'Un cartel, enlace o lugar por el que llega el formulario; su código no dice cuál es.':
    'A poster, link or place through which the form comes in; its code does not tell which.',
  'Una oficina del programa en México.': 'An office of the programme in Mexico.',
  'Separadas por punto y coma; son las que ofrece el formulario público.': 'Separated by semicolons; they are those that the public form offers.',
  'Se muestra a quien prefiere no dejar sus datos en el formulario.': 'Shown to those who prefer not to leave their data in the form.',
  'Un país al que el programa ayuda a regresar, y entre qué días.': 'A country to which the programme helps people return, and between which days.',
  'Un lugar de donde se sale o a donde se llega, con su huso horario.': 'A place of departure or arrival, with its time zone.',
  'IATA en aeropuertos; en terminales, la que use la oficina.': 'IATA for airports; for terminals, the one the office uses.',
  'Solicitudes que se registran solas en una hora por punto de acceso; las demás esperan a una persona.':
    'Applications that are registered by themselves in one hour for each access point; the others wait for a person.',
  'solicitudes por hora': 'applications an hour',
  'Solicitudes con el mismo teléfono que se registran solas en 24 horas; las demás esperan a una persona.':
    'Applications with the same telephone that are registered by themselves in 24 hours; the others wait for a person.',
  'solicitudes en 24 horas': 'applications in 24 hours',
  'En cuántos días se busca a quien mandó una solicitud; se le dice al terminar el formulario.':
    'Within how many days whoever sent an application is contacted; they are told so at the end of the form.',
  'días hábiles': 'working days',
  'Uno de cada tantos casos se marca «Llamar hoy» por rutina, para que la marca no diga nada de nadie; 0, ninguno.':
    'One in so many cases is marked “Call today” as routine, so that the mark tells nothing about anybody; 0, none.',
  casos: 'cases',
  'Con cuántos días de anticipación a la salida se marca «Llamar hoy» en los casos de quienes viajan.':
    'How many days before the departure the cases of those who travel are marked “Call today”.',
  'Con cuántos días de anticipación a la salida se avisa a la misión de origen.':
    'How many days before the departure the origin mission is notified.',
  'Anticipación del aviso cuando viaja una NNA sin su familia o alguien necesita preparativos médicos.':
    'Lead time of the notification when a child travels without their family or somebody needs medical arrangements.',
  'Cuánto se guarda una solicitud descartada antes de borrar su respuesta.':
    'How long a discarded application is kept before its response is deleted.',
  días: 'days',
  'Teléfono que se da a quien llena el formulario, con clave de país.':
    'Telephone given to those who fill in the form, with country code.',
  'Teléfono que contesta a toda hora durante un viaje; va en los avisos.':
    'Telephone that is answered at any hour during a journey; it stands in the notifications.',
  'A dónde se dirigen dudas o quejas; lo ve quien llena el formulario.':
    'Where questions or complaints are addressed; those who fill in the form see it.',
  'Huso horario en que la oficina cuenta sus días.': 'Time zone in which the office counts its days.',
  'Días hábiles, de 1 (lunes) a 7 (domingo), separados por comas.': 'Working days, from 1 (Monday) to 7 (Sunday), separated by commas.',
} as const;
