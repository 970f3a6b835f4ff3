// Words of the page Instalar, in English.

import type { instalarTexts as Spanish } from '../../es/pages/instalar';
import type { Like } from '../../like';

export const instalarTexts: Like<typeof Spanish> = {
  lead: 'Creates the books, the forms, the folders and the automatic tasks. It can be repeated without risk: what is there is not touched.',
  absentTitle: 'Nothing is installed yet',
  absentText: 'It takes a few minutes. You may close the page: the installation goes on by itself, and here you will see how far it is.',
  start: 'Start the installation',
  resume: 'Go on with the installation',
  repeat: 'Check and complete',
  repeatHelp: 'Compares what is installed with what there should be and creates only what is missing.',
  workingTitle: 'Installing…',
  workingText: 'Google gives a few minutes at a time; when they are over, the installation pauses and goes on by itself. There is no need to wait here.',
  stoppedTitle: 'The installation stopped',
  readyTitle: 'Everything is installed',
  readyText: 'What comes next: enter offices, staff, missions and access points in the Directory.',
  readyLink: 'Go to the Directory',
  onlyRole: 'Only the programme’s account, {account}, can install. You signed in with another: you can see how far it is, but not start it.',
  stepsTitle: 'Steps',
  stepsCount: '{done} of {all}',
  states: { done: 'Done', doing: 'Under way', left: 'To do' },
  placesTitle: 'What was created',
  kinds: { book: 'Books', form: 'Forms', folder: 'Folders' },
  opensAside: 'opens in another tab',
  lostTitle: 'How far it is could not be learned',
  lostText: 'If it had begun, it does not stop because of this; if not, it starts by itself as soon as there is a signal.',
};
