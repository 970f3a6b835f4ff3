// How a person works a page: with a mouse (or a finger), or with the keyboard alone. Both find things by what they are
// called, and neither touches a page but through what a browser lets a person do.

import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A page, a part of it, or what a frame shows. */
export type Place = Page | Locator | FrameLocator;

export interface Hands {
  /** Replaces what a field holds. */
  type(field: Locator, text: string): Promise<void>;
  /** Writes a day or a moment into a field of the browser's own: `2026-12-03`, `2026-12-03T07:40`. */
  date(field: Locator, value: string): Promise<void>;
  /** Takes one of a list. */
  choose(list: Locator, option: string): Promise<void>;
  /** Takes one of several that stand side by side. */
  pick(option: Locator): Promise<void>;
  press(button: Locator): Promise<void>;
}

export const mouse: Hands = {
  type: (field, text) => field.fill(text),
  date: (field, value) => field.fill(value),
  choose: async (list, option) => void (await list.selectOption({ label: option })),
  pick: async (option) => {
    // A forced click goes to whatever lies there, and below that may be the bar which stays in sight.
    await option.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await option.check({ force: true });
  },
  press: (button) => button.click(),
};

/** More stops than any page has. */
const MOST_STOPS = 400;

export function keyboard(page: Page): Hands {
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  const isHere = (element: Locator): Promise<boolean> =>
    element.evaluate((node) => node === node.ownerDocument.activeElement && node.ownerDocument.hasFocus());
  const reach = async (element: Locator): Promise<void> => {
    await element.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await isHere(element)) return;
      await key('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(element)}`);
  };
  return {
    type: async (field, text) => {
      await reach(field);
      await key('Control+a');
      await page.keyboard.type(text);
    },
    date: async (field, value) => {
      await reach(field);
      const [day = '', time] = value.split('T');
      const [year = '', month = '', date = ''] = day.split('-');
      // The browser is started in English, so the field asks for month, day, year, hour, minute, half of the day.
      await page.keyboard.type(`${month}${date}${year}`);
      if (time === undefined) return;
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const half = hour < 12 ? 'A' : 'P';
      await key('ArrowRight');
      await page.keyboard.type(`${String(hour % 12 || 12).padStart(2, '0')}${String(minute).padStart(2, '0')}${half}`);
    },
    choose: async (list, option) => {
      await reach(list);
      await page.keyboard.type(option.slice(0, 24));
    },
    pick: async (option) => {
      // Of a group the keyboard stops at one; the arrows walk through the others.
      const name = await option.evaluate((node) => (node as HTMLInputElement).name);
      const group = option.locator(`xpath=ancestor::*[self::fieldset or @role="radiogroup"][1]`);
      const all = group.locator(`input[type=radio][name="${name}"]`);
      const type = await option.evaluate((node) => (node as HTMLInputElement).type);
      if (type === 'checkbox') {
        await reach(option);
        return key('Space');
      }
      const checked = all.and(group.locator('input:checked'));
      await reach((await checked.count()) > 0 ? checked.first() : all.first());
      if (await isHere(option)) return key('Space');
      for (let at = 0; at < (await all.count()) && !(await isHere(option)); at += 1) await key('ArrowDown');
    },
    press: async (button) => {
      await reach(button);
      await key('Enter');
    },
  };
}
