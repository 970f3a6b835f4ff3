// Raw messages for tests: a good one, with parts to change.

import { MISSION, OFFICE } from '../../support/office-services';

export interface Parts {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string;
  /** Further header lines, in front of the others. */
  readonly extra?: readonly string[];
  readonly text?: string;
}

function headsOf({ from = OFFICE, to = MISSION, subject = 'RVA prueba', messageId, extra = [] }: Parts): string[] {
  return [
    ...extra,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Message-ID: ${messageId ?? '<mx-mov-2026-0031.aviso@oficina.example>'}`,
    'MIME-Version: 1.0',
  ];
}

/** A plain message that is in order, with CR LF line ends. */
export function plainMail(parts: Parts = {}): string {
  const { text = 'Texto de prueba.' } = parts;
  return [
    ...headsOf(parts),
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 7bit',
    '',
    text,
    '',
  ].join('\r\n');
}

/** With an alternative body and an attachment. */
export function mailWithPdf(parts: Parts & { readonly bytes?: Uint8Array; readonly filename?: string } = {}): string {
  const { filename = 'aviso.pdf', bytes = Buffer.from('%PDF-1.3 x') } = parts;
  const encoded = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    ...headsOf(parts),
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'A=C3=B1o nuevo',
    '--inner',
    'Content-Type: text/html; charset=UTF-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>A=C3=B1o nuevo</p>',
    '--inner--',
    '--outer',
    `Content-Type: application/pdf; name="${filename}"`,
    `Content-Disposition: attachment; filename="${filename}"`,
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '--outer--',
    '',
  ].join('\r\n');
}

export function raw(mail: string | Buffer): string {
  return Buffer.from(mail as string, 'latin1').toString('base64url');
}
