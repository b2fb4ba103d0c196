/** How much a pack's code may take before it is stopped. */
export interface PackLimits {
  /** Milliseconds until a thread has begun with its first pack: the host's own modules are read before it. */
  readonly start: number;
  /** Milliseconds to import and check one pack. */
  readonly import: number;
  /** Milliseconds for the answer of a report, a reader, or a search for what to change. */
  readonly answer: number;
  /** Milliseconds for a score, while which whoever saves waits. */
  readonly score: number;
  /** Megabytes of its heap, and of what it holds beside the heap. */
  readonly memory: number;
  /** Bytes that it may write to the console between two answers. */
  readonly console: number;
  /** Milliseconds after which a thread that nobody asks anything is ended, with whatever it left running. */
  readonly idle: number;
}

export const LIMITS: PackLimits = {
  start: 30_000,
  import: 15_000,
  answer: 10_000,
  score: 3000,
  memory: 256,
  console: 1_000_000,
  idle: 300_000,
};
