// One notice from the script to the mission and back, through the host's door.

import { hostWith, COLLEAGUE, ROLE } from '../../support/script-host';
import { readPdf } from '../../support/pdf-reader';

const CODE = `
function draft() {
  var pdf = Utilities.newBlob('<h1>Aviso Ñ</h1>', 'text/html', 'aviso.html').getAs('application/pdf');
  var body = Utilities.base64Encode(pdf.getBytes()).replace(/.{76}/g, '$&\\r\\n');
  var mail = [
    'From: ${ROLE}', 'To: mision@mision.example', 'Subject: RVA MX-MOV-2026-0031', 'Message-ID: <a@oficina.example>',
    'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain', '',
    'Texto', '--b', 'Content-Type: application/pdf; name="aviso.pdf"', 'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="aviso.pdf"', '', body, '--b--', ''
  ].join('\\r\\n');
  return Gmail.Users.Drafts.create({ message: { raw: Utilities.base64EncodeWebSafe(mail) } }, 'me').id;
}
function state(id) {
  try {
    Gmail.Users.Drafts.get('me', id);
    return 'draft';
  } catch (error) {
    if (error.details.code !== 404) throw error;
  }
  var found = Gmail.Users.Messages.list('me', { q: 'in:anywhere rfc822msgid:a@oficina.example' }).messages || [];
  return found.length === 0 ? 'gone' : Gmail.Users.Messages.get('me', found[0].id, { format: 'minimal' }).labelIds[0];
}
`;

describe('a notice', () => {
  it('is drafted with its PDF, scheduled by a delegate, sent by the clock and seen by the script', () => {
    const host = hostWith(CODE);
    const state = (id: unknown): unknown => host.run('state', [id], { as: ROLE }).value;

    const id = host.run('draft', [], { as: ROLE }).value as string;
    const drafted = state(id);
    const due = host.clock.now() + 3_600_000;
    host.people.mail.schedule(COLLEAGUE, ROLE, id, due);
    const waiting = state(id);
    host.clock.advance(7_200_000);
    const sent = state(id);

    expect([drafted, waiting, sent]).toEqual(['draft', 'SCHEDULED', 'SENT']);
    const [message] = host.people.mail.list(COLLEAGUE, ROLE, 'sent');
    expect(message?.at).toBe(due);
    const [received] = host.people.outside.received('mision@mision.example');
    const eml = host.people.outside.eml(received?.id ?? '').toString('latin1');
    const pdf = Buffer.from(/base64\r\n.*\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--b--/.exec(eml)?.[1] ?? '', 'base64');
    expect(readPdf(pdf).text).toBe('Aviso Ñ 1 / 1');
    host.close();
  });
});
