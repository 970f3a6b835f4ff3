// npm run verify-live: the conformance cases on a real account of Google, in three steps: `build` says where the project
// stands and how it is pushed, `take` keeps what was downloaded, `local` runs the same project on the local host.
// Exit 0: done · 1: refused · 2: wrong usage.

import { probes, services } from './verify-live/every-case';
import { verifyLive } from './verify-live/command';

const catalogue = {
  editions: Object.fromEntries(services.map(({ service, edition }) => [service, edition])),
  cases: services.flatMap(({ service, cases }) => cases.map(({ name }) => `${service}: ${name}`)),
  probes: probes.map(({ name }) => name),
};

process.exitCode = verifyLive(process.argv.slice(2), catalogue);
