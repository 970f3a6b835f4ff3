// Brings the notice of a journey as far as the sample office wants it: a colleague prepares, reads, sends or discards it,
// and the mission, its absence or its mail server answers.

import { callFunction } from '../../rva/pages';
import { ownerOf, rowsOf } from '../../rva/registry';
import type { Session } from '../../rva/session';
import { missions } from '../../../src/programme/directory/tables';
import type { NoticeStage, SampleJourney } from './journeys';
import type { SavedMovement } from './movement';

const HOUR = 3_600_000;

type Mail = ReturnType<Session['host']['people']['mail']['list']>[number];

/** @param pass lets so many minutes pass. */
export function bringNoticeTo(
  staff: Session,
  { movement, code }: SavedMovement,
  { country, notice }: SampleJourney,
  pass: (minutes: number) => void,
): void {
  if (notice === 'none') return;
  const owner = ownerOf(staff);
  const mission = rowsOf(staff, missions, owner).find((row) => row['country'] === country)?.id ?? '';
  callFunction(staff, 'aviso', 'prepare', { movement, mission }, { movement, mission });
  const { mail, outside } = staff.host.people;
  const draft = mail.list(staff.actor, owner, 'drafts').find(({ subject }) => subject.includes(code));
  if (draft === undefined) throw new Error(`no draft for ${code}`);
  const sent = handled(staff, owner, draft, notice);
  if (sent === undefined) return;
  pass(5);
  if (notice === 'answered')
    outside.answer(owner, sent.id, 'Recibido, gracias. Los esperamos en el aeropuerto con el traslado listo.');
  if (notice === 'automatic')
    outside.autoReply(
      owner,
      sent.id,
      'Estoy fuera de la oficina hasta el lunes. Para urgencias, llame al teléfono de guardia.',
    );
  if (notice === 'bounced') outside.bounce(owner, sent.id);
}

/** The mail as it was sent, or undefined when it was not. */
function handled(staff: Session, owner: string, { id }: Mail, notice: NoticeStage): Mail | undefined {
  const { mail } = staff.host.people;
  switch (notice) {
    case 'draft':
    case 'none':
      return undefined;
    case 'discarded':
      mail.discard(staff.actor, owner, id);
      return undefined;
    case 'scheduled':
      mail.schedule(staff.actor, owner, id, staff.host.clock.now() + 20 * HOUR);
      return undefined;
    case 'edited': {
      const { text } = mail.show(staff.actor, owner, id);
      const changed = mail.edit(staff.actor, owner, id, { text: `Buenos días:\n\n${text}` });
      return mail.send(staff.actor, owner, changed.id);
    }
    default:
      return mail.send(staff.actor, owner, id);
  }
}

/** Mail that belongs to no notice: the registry lets it be. */
export function writeFromOutside(session: Session): void {
  session.host.people.outside.write(ownerOf(session), {
    from: 'boletin@organizacion.example',
    subject: 'Boletín de noviembre',
    text: 'Este correo no tiene que ver con ningún aviso.',
  });
}
