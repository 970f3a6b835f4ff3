// Planted markers, looked for everywhere. A name or a phone stands in Registro and in the response alone (and in the
// annex, which is compressed); what belongs to Protección in its book and in the response alone.
// proves: src/programme/books.ts

import { proteccion, registro } from '../../src/programme/books';
import { everythingIn, placesWith } from '../support/everything';
import { familyOfFour, movementOfFamily, prepareNotice, sendTheDraft } from '../support/family';
import { ANA, MONICA, openOffice, PILAR, ROUND, spreadsheetOf } from '../support/office';

const NAME = 'Zyxmarca';
const PHONE = '+50499987654';
const SECRET = 'Qwvsecreto';

describe('what people confided', () => {
  const office = openOffice();
  const answers = familyOfFour({
    givenNames: NAME,
    phone: PHONE,
    safeNote: `Solo de noche ${SECRET}`,
    soon: 'Sí, hoy',
  });
  const journey = movementOfFamily(office, undefined, answers);
  prepareNotice(office, journey);
  sendTheDraft(office);
  office.later(ROUND);
  const places = everythingIn(office);
  afterAll(() => office.host.close());

  it('lets no one open a book that nobody shared with her', () => {
    for (const email of [ANA, PILAR, MONICA]) {
      for (const book of [registro, proteccion]) {
        expect(() => office.host.people.sheets.list(email, spreadsheetOf(office, book))).toThrow();
      }
    }
  });

  it('keeps a protected answer in Protección', () => {
    expect(placesWith(places, SECRET)).toEqual(['book proteccion', 'form responses']);
  });

  it('keeps a name and a phone in Registro', () => {
    expect(placesWith(places, NAME)).toEqual(['book registro', 'form responses']);
    expect(placesWith(places, PHONE)).toEqual(['book registro', 'form responses']);
  });

  it('says the same of every case in Registro, whatever was confided', () => {
    const registroText = places.find(({ place }) => place === 'book registro')?.content ?? '';

    for (const word of ['Protección:', 'urgen', 'safety', 'seguridad', 'thisWeek', 'today'])
      expect(registroText).not.toContain(word);
  });
});
