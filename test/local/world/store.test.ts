// The store: transactions, marks and order.

import { openStore } from '../../../local/world/store';

const filled = () => {
  const store = openStore(':memory:');
  store.put('letters', 'a', 1);
  return store;
};

describe('atomic', () => {
  it('undoes everything when the work throws', () => {
    const store = filled();

    const work = (): void =>
      store.atomic(() => {
        store.put('letters', 'a', 2);
        store.put('letters', 'b', 3);
        throw new Error('no');
      });

    expect(work).toThrow('no');
    expect(store.all('letters')).toEqual([{ id: 'a', value: 1 }]);
  });

  it('undoes an inner work alone when the outer one catches', () => {
    const store = filled();

    store.atomic(() => {
      store.put('letters', 'b', 2);
      try {
        store.atomic(() => {
          store.put('letters', 'c', 3);
          throw new Error('inner');
        });
      } catch {
        store.put('letters', 'd', 4);
      }
    });

    expect(store.all('letters').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});

describe('mark', () => {
  it('takes the world back as often as wanted, over inner marks too', () => {
    const store = filled();
    const mark = store.mark();

    for (const value of [2, 3]) {
      store.put('letters', 'a', value);
      store.mark();
      store.atomic(() => store.put('letters', `more${value}`, value));
      mark.rewind();
    }

    expect(store.all('letters')).toEqual([{ id: 'a', value: 1 }]);
  });

  it('keeps what was done when it is released', () => {
    const store = filled();
    const mark = store.mark();
    store.put('letters', 'a', 2);

    mark.release();

    expect(store.get('letters', 'a')).toBe(2);
  });
});

describe('put', () => {
  it('keeps the place of a replaced document', () => {
    const store = filled();
    store.put('letters', 'b', 2);

    store.put('letters', 'a', 9);

    expect(store.all('letters').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a view', () => {
  it('refuses to be changed, and is parsed anew only when the text is another', () => {
    const store = filled();
    store.put('letters', 'list', { words: ['uno'] });
    const view = (): { words: string[] } | undefined => store.view('letters', 'list');
    const first = view();
    const mark = store.mark();
    store.put('letters', 'list', { words: ['dos'] });
    const second = view();
    mark.rewind();

    expect(() => first?.words.push('tres')).toThrow(TypeError);
    expect(second).toEqual({ words: ['dos'] });
    expect(view()).toEqual({ words: ['uno'] });
    expect(view()).toBe(view());
    expect(store.view('letters', 'none')).toBeUndefined();
  });
});
