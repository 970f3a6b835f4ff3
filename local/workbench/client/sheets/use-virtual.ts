// The part of a long row of things that is in view, kept while one scrolls.

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
type Wanted = Pick<Options, 'count' | 'getScrollElement' | 'estimateSize' | 'paddingStart' | 'scrollPaddingStart'> & {
  readonly horizontal?: boolean;
  /** Another value: sizes are no longer what they were. */
  readonly sizes: unknown;
};

export function useVirtual({ sizes, ...wanted }: Wanted): Virtualizer<HTMLElement, HTMLElement> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options: Options = {
    ...wanted,
    overscan: wanted.horizontal === true ? 2 : 12,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(0),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  useLayoutEffect(() => virtual.measure(), [sizes]);
  return virtual;
}
