// The main job from a public form to an archived notification, step by step, through the same doors people use: the
// form, a page, the mailbox, the clock.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/kernel/time';
import { caseFiles } from '../../src/programme/archive/tables';
import { cases, people } from '../../src/programme/cases/tables';
import { missions } from '../../src/programme/directory/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { sampleOffice } from '../sample/office';
import { driveFiles, inFolder, mailFiles, writeFiles } from '../rva/export';
import { submitAnswers } from '../rva/forms';
import { installOffice } from '../rva/install';
import { callFunction } from '../rva/pages';
import { rowsOf, spokenChoice } from '../rva/registry';
import type { DriveNode, Session } from '../rva/session';
import { FAMILY, journey } from './family';

/** Operations assistant of the invented office. */
const ASSISTANT = 'ana@oim.example';
const QUARTER_OF_AN_HOUR_MS = 900_000;

type Tell = (line: string) => void;

export function tellMainJob(session: Session, dir: string, tell: Tell): void {
  const { host } = session;
  const owner = sampleOffice.roleAccount;
  const staff: Session = { ...session, actor: ASSISTANT };
  const heading = (text: string): void => tell(`\n— ${text}`);

  heading('La cuenta del registro instala libros, formulario, carpetas y disparadores.');
  const status = installOffice(session, sampleOffice);
  tell(status.steps.map(({ title }) => `  ✓ ${title}`).join('\n'));

  heading('Una familia de cuatro llena el formulario público.');
  const sent = submitAnswers(session, 'intake', 'es', FAMILY);
  tell(`  Al terminar lee: «${sent.confirmation}»`);

  heading('Aparece el caso, con sus personas y su carpeta.');
  const [record] = rowsOf(session, cases, owner).filter(({ response }) => (response as unknown) === sent.response);
  const family = rowsOf(session, people, owner).filter((person) => person['case'] === record?.id);
  tell(
    `  Caso ${String(record?.['number'])}: ${family.length} personas; al llamar: ${spokenChoice(cases, 'contactRule', record)}.`,
  );
  tell(
    `  En Protección, aparte, ${rowsOf(session, protectionNotes, owner).length} nota; quien solo abre Registro no la ve.`,
  );

  heading('Ana, de operaciones, captura el movimiento, los documentos y los consentimientos.');
  const today = new Date(host.clock.now()).toISOString().slice(0, 10);
  const withOffice = family.map((person) => ({ ...person, office: record?.['office'] }));
  const saved = callFunction(staff, 'movimiento', 'save', journey(withOffice, today, addDays)) as {
    readonly movement: string;
    readonly code: string;
  };
  tell(`  Movimiento ${saved.code}.`);

  heading('Prepara el aviso a la misión de origen: queda como borrador, con su anexo.');
  const mission = rowsOf(session, missions, owner).find(({ country }) => (country as unknown) === 'HND');
  const asked = { movement: saved.movement, mission: String(mission?.id) };
  const prepared = callFunction(staff, 'aviso', 'prepare', asked, asked) as {
    readonly counted: number;
    readonly omitted: number;
  };
  tell(`  Se avisa de ${prepared.counted}; ${prepared.omitted} no aceptó que se informe y no aparece.`);
  const [draft] = host.people.mail.list(ASSISTANT, owner, 'drafts');
  if (draft === undefined) throw new Error('the notice left no draft');
  tell(`  Borrador: ${draft.subject}`);
  tell(`  Para: ${draft.to.join(', ')}   Anexo: ${draft.attachments.map(({ name }) => name).join(', ')}`);

  announce(session, dir, draft.id, tell, heading);
}

/** From the draft a person sends to the archive and the mission's answer. */
function announce(session: Session, dir: string, draft: string, tell: Tell, heading: Tell): void {
  const { host } = session;
  const owner = sampleOffice.roleAccount;
  heading('Lo lee y lo envía desde el buzón del programa.');
  const mail = host.people.mail.send(ASSISTANT, owner, draft);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'aviso-enviado.eml'), host.people.mail.eml(ASSISTANT, owner, mail.id));

  heading('El sistema lo nota y archiva lo que de verdad salió.');
  for (const run of host.clock.advance(QUARTER_OF_AN_HOUR_MS)) session.noted(run);
  const [notice] = rowsOf(session, notifications, owner);
  tell(`  Aviso: ${spokenChoice(notifications, 'state', notice)}.`);
  for (const file of rowsOf(session, caseFiles, owner)) tell(`  En el índice del caso: ${String(file['name'])}`);

  heading('La misión contesta; el sistema lo muestra y una persona decide si es el acuse.');
  host.people.outside.answer(owner, mail.id, 'Recibido, estaremos en el aeropuerto.');
  for (const run of host.clock.advance(QUARTER_OF_AN_HOUR_MS)) session.noted(run);
  tell(`  Aviso: ${spokenChoice(notifications, 'state', rowsOf(session, notifications, owner)[0])}.`);

  heading('Las carpetas que quedaron:');
  tell(branches(host.people.drive.tree(owner), 1).join('\n'));
  writeFiles(dir, inFolder('correo', mailFiles(host, owner)));
  writeFiles(dir, inFolder('drive', driveFiles(host, owner, host.people.drive.tree(owner))));
  tell(`\nPara mirar: ${dir}/aviso-enviado.eml, los PDF en ${dir}/drive, los correos en ${dir}/correo.`);
  tell(`El mundo sigue en ${dir}/mundo: npm run -s rva -- --data ${dir}/mundo tables`);
}

function branches(node: DriveNode, depth: number): string[] {
  const mark = node.children === null ? '' : '/';
  return [
    `${'  '.repeat(depth)}${node.name}${mark}`,
    ...(node.children ?? []).flatMap((child) => branches(child, depth + 1)),
  ];
}
