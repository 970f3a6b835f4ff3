// What each kind of waiting item is called on *Por corregir*, and what a person does with it.

export interface WaitingText {
  readonly title: string;
  readonly whatToDo: string;
}

export const intakeWaiting: Readonly<Record<string, WaitingText>> = {
  'application-review': {
    title: 'Solicitud por revisar',
    whatToDo: 'No ha entrado al registro. Acéptela si es verdadera, o descártela; lo descartado se borra después.',
  },
  'application-problems': {
    title: 'Solicitud por corregir',
    whatToDo: 'Corrija lo que se señala y regístrela. La respuesta original sigue en el formulario.',
  },
  effect: {
    title: 'Trabajo que no se pudo hacer',
    whatToDo: 'Lea el motivo; si ya está resuelto, márquelo como atendido.',
  },
};
