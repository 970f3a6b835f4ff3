// Keeps the memory of many runs in one process in bounds. V8 retains dead contexts over two collections, and all of
// them when it happens to collect in the middle of a run: tried, a sweep of 1,500 runs grew to 2.4 GB and to a third
// of its speed. Collecting between runs, when nothing of them is on the stack, frees them whole.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

// Maps of dead contexts would otherwise outlive the next two collections.
setFlagsFromString('--retain-maps-for-n-gc=0');

const ENOUGH_BYTES = 300 * 1024 * 1024;

let collect: (() => void) | undefined;
/** What the last collection left: it belongs to others. */
let left = 0;

/** To be called when no run is in progress. */
export function tidyHeap(): void {
  if (used() < left + ENOUGH_BYTES) return;
  collect ??= exposeCollector();
  collect();
  // A collection that was under way already keeps what was alive when it began; a second one starts anew.
  if (used() > left + ENOUGH_BYTES / 2) collect();
  left = used();
}

function used(): number {
  return getHeapStatistics().used_heap_size;
}

function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
