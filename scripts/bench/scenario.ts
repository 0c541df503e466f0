/** One repeatable piece of work, set up before the clock runs. */
export type Prepared = {
  /**
   * Does the work once. Answers nothing where its own duration counts, else what
   * it measured itself; `peakMB` where other processes did the work.
   */
  readonly run: () => Promise<Measured | void> | Measured | void;
  readonly close?: () => Promise<void> | void;
};

export type Measured = { readonly ms: number; readonly peakMB?: number };

/** Prepares the work of a size inside a process of its own. */
export type Prepare = (size: number) => Promise<Prepared> | Prepared;

/** What the work is compared with: done by this program's own Node, or by a command that keeps to `sideProtocol`. */
export type Peer = {
  readonly name: string;
  /** Above this size the peer takes minutes and is left out. */
  readonly largest?: number;
  readonly prepare?: Prepare;
  readonly command?: (size: number) => readonly string[];
};

export type Target = {
  readonly says: string;
  readonly isMet: (figures: Figures) => boolean | null;
};

/** Medians of one size; null where it was not run. Ratios are medians of the ratio pair by pair. */
export type Figures = {
  readonly size: number;
  /** Whose figures stand beside ours. */
  readonly peer: string | null;
  readonly oursMs: number | null;
  readonly peerMs: number | null;
  readonly limitMs: number | null;
  readonly peerRatio: number | null;
  readonly limitRatio: number | null;
  readonly peakMB: number | null;
  readonly exponent: number | null;
};

export type Scenario = {
  readonly name: string;
  readonly what: string;
  /** Ascending; the smallest is what a quick run takes. */
  readonly sizes: readonly number[];
  readonly unit: string;
  /** What the figures are where they are not milliseconds; the result file then has it as the size. */
  readonly figure?: 'kB';
  readonly ours: Prepare;
  readonly peers?: readonly Peer[];
  readonly limit?: { readonly name: string; readonly prepare: Prepare };
  readonly targets?: readonly Target[];
};

/** The counted runs of a series; the warm-up before them is not counted. */
export const COUNTED_RUNS = 5;
