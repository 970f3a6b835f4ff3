// Who may open what, told on the bundle: the staff's rights follow the table Personal by themselves.

import { canRead, canWrite } from '../../local/services/drive/access';
import { grant } from '../../local/services/drive/sharing';
import { proteccion, registro } from '../../src/programme/books';
import { staff } from '../../src/programme/directory/tables';
import { ADA, ANA, MONICA, openOffice, PILAR, ROUND, type Office } from '../support/office';

jest.setTimeout(120_000);

describe('rights on books and folders', () => {
  let office: Office;
  let files: Readonly<Record<string, string>>;

  beforeAll(() => {
    office = openOffice();
    office.later(ROUND);
    const folder = (path: string): string => office.host.people.drive.locate('registro@oim.example', path).id;
    files = {
      registro: office.bookId(registro),
      cases: folder('Registro RVA/Expedientes'),
      movements: folder('Registro RVA/Movimientos'),
      home: folder('Registro RVA'),
      proteccion: office.bookId(proteccion),
      confidential: folder('Registro RVA Protección/Expedientes de Protección'),
    };
  });

  afterAll(() => office.host.close());

  const opened = (email: string, may: typeof canRead) =>
    Object.keys(files).filter((name) => may(office.host.store, email, files[name] as string));

  it('keep everybody but Protección from what is Protección’s', () => {
    expect([ANA, MONICA, ADA].flatMap((email) => opened(email, canRead))).not.toContain('proteccion');
    expect([ANA, MONICA, ADA].flatMap((email) => opened(email, canRead))).not.toContain('confidential');
  });

  it('are those of each role', () => {
    expect(opened(ANA, canWrite)).toEqual(['registro', 'cases', 'movements']);
    expect(opened(MONICA, canRead)).toEqual(['registro', 'cases', 'movements']);
    expect(opened(MONICA, canWrite)).toEqual([]);
    expect(opened(PILAR, canWrite)).toEqual(['registro', 'cases', 'movements', 'proteccion', 'confidential']);
    expect(opened(ADA, canRead)).toEqual([]);
  });

  it('end with somebody’s time on the staff, and a right given by hand does not last', () => {
    const row = office.rows(staff).find(({ email }) => email === ANA);
    const { seal } = row as NonNullable<typeof row>;
    const input = { id: row?.id, seal, was: { until: null }, values: { until: '2026-11-22' } };
    office.act('directorio', 'staff', input, { as: ADA });
    office.later(ROUND);
    const left = opened(ANA, canRead);

    grant(office.host.store, files['proteccion'] as string, { type: 'user', role: 'writer', emailAddress: MONICA });
    office.muchLater(26 * 3_600_000);

    expect(left).toEqual([]);
    expect(opened(MONICA, canRead)).toEqual(['registro', 'cases', 'movements']);
    expect(office.pending()).toEqual([]);
    expect(office.waiting()).toEqual([]);
  });
});
