// The page Aviso says each thing once, whatever is missing and whatever became of the notice.
// proves: src/ui/aviso/client.tsx
// proves: src/ui/aviso/mail.tsx

import { openTab } from '../support/browser';
import { movementOfFamily, prepareNotice, sendTheDraft, type Journey, type WishFor } from '../support/family';
import { ANA, openOffice, OWNER, ROUND } from '../support/office';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

describe('the page Aviso', () => {
  const office = openOffice();
  const installed = office.host.mark();
  afterEach(() => installed.rewind());
  afterAll(() => office.host.close());

  /** What stands on the page, sentence by sentence. */
  const sentences = async ({ movement, mission }: Journey): Promise<string[]> => {
    const tab = openTab(office, { page: 'aviso', args: { movement, mission }, as: ANA });
    await tab.settle();
    const { document, NodeFilter } = tab.window;
    const walker = document.createTreeWalker(document.querySelector('#page') as Element, NodeFilter.SHOW_TEXT);
    const said: string[] = [];
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent ?? '';
      said.push(...text.split(/\n|(?<=[.?!])\s+/).filter((each) => /\s.*[.?!]$/.test(each.trim())));
    }
    tab.close();
    return said.map((each) => each.trim());
  };
  const twice = (said: readonly string[]): string[] => said.filter((each, at) => said.indexOf(each) < at);

  it.each<[string, WishFor]>([
    ['nobody was asked', () => ({ given: null })],
    ['some said no', (_card, at) => ({ given: at === 0 })],
    ['every passport is over by then', () => ({ expires: '2026-12-01' })],
    ['everybody agrees', () => ({})],
  ])('says nothing twice when %s', async (_what, wish) => {
    const said = await sentences(movementOfFamily(office, wish));

    expect(said.length).toBeGreaterThan(5);
    expect(twice(said)).toEqual([]);
  });

  it.each<[string, (journey: Journey) => void]>([
    ['waits to be sent', () => undefined],
    ['was sent', () => void sendTheDraft(office)],
    ['is gone', () => office.host.people.mail.discard(ANA, OWNER, office.drafts()[0]?.id ?? '')],
  ])('says nothing twice when the draft %s', async (_what, befalls) => {
    const journey = movementOfFamily(office);
    prepareNotice(office, journey);
    befalls(journey);
    office.later(ROUND);
    const said = await sentences(journey);

    expect(said.length).toBeGreaterThan(5);
    expect(twice(said)).toEqual([]);
  });
});
