// Every conformance case and probe, as a module that the build makes from the files of test/conformance.

import type { ConformanceCase, Probe } from '../../test/support/conformance-case';

export declare const services: readonly {
  readonly service: string;
  /** Changes with the text of the service's cases. */
  readonly edition: string;
  readonly cases: readonly ConformanceCase[];
}[];
export declare const probes: readonly Probe[];
