// The words that commander itself says, in Spanish: titles of the help, and what is wrong with a command line.
// What it can say is in its own source (node_modules/commander/lib: command.js, help.js, suggestSimilar.js).
// INVARIANT: a message that is not known here is passed on as it is, never swallowed.

import type { Command } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Commands:': 'Comandos:',
};

const MESSAGES: readonly (readonly [said: RegExp, spoken: string])[] = [
  [/unknown command '(.+?)'/, 'no hay un comando «$1»'],
  [/unknown option '(.+?)'/, 'no hay una opción «$1»'],
  [/missing required argument '(.+?)'/, 'falta «$1»'],
  [/required option '(.+?)' not specified/, 'falta la opción «$1»'],
  [/option '(.+?)' argument missing/, 'a la opción «$1» le falta su valor'],
  [
    /too many arguments(?: for '(?:.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'sobran palabras: caben $1 y hay $2',
  ],
  [/\(Did you mean one of (.+?)\?\)/, '¿Quiso decir uno de estos: $1?'],
  [/\(Did you mean (.+?)\?\)/, '¿Quiso decir $1?'],
];

const placeholders = (text: string): string =>
  text.replace('[options]', '[opciones]').replace('[command]', '[comando]');

/** Before any command is added, since commands take these settings from the one they are added to. */
export function inSpanish(command: Command): Command {
  return command
    .helpOption('-h, --help', 'muestra esta ayuda')
    .helpCommand('help [command]', 'la ayuda de un comando')
    .showHelpAfterError('Vea: rva --help')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleUsage: placeholders,
      styleSubcommandTerm: placeholders,
      styleOptionDescription: (text) => text.replace(/\(default: (.+)\)$/, '(si no se dice: $1)'),
    })
    .configureOutput({
      outputError: (text, write) =>
        write(MESSAGES.reduce((said, [from, to]) => said.replace(from, to), text).replace(/^error: /, '✗ ')),
    });
}
