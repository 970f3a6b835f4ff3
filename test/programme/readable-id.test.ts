// proves: src/programme/readable-id.ts

import { documentId, freeId, personId } from '../../src/programme/readable-id';

describe('IDs that a person can read', () => {
  it('never give two rows one ID', () => {
    expect(freeId('HND', [{ id: 'HND' }, { id: 'HND-2' }])).toBe('HND-3');
  });

  it('keep the wish where it is free', () => {
    expect(freeId('TAP', [{ id: 'TIJ' }])).toBe('TAP');
  });

  it('name a person by case and place', () => {
    expect(personId('MX-RVA-2026-00001-7', 2)).toBe('MX-RVA-2026-00001-7-P2');
  });

  it('number papers after the last one, whatever became of the others', () => {
    const person = personId('MX-RVA-2026-00001-7', 1);

    expect(documentId(person, [])).toBe(`${person}-D1`);
    expect(documentId(person, [{ id: `${person}-D3` }, { id: 'of-another-make' }])).toBe(`${person}-D4`);
  });
});
