import type { JobOutcome } from "@faheng/assessment";

/** Milliseconds between two looks for work; the first waits until the first pages have been served. */
const PAUSE = 5000;

/** Milliseconds from an act to the look that goes on from it: what else is done meanwhile is seen in the same look. */
const SOON = 250;

/** The part of a logger that this uses. */
interface Log {
  error(details: object, message: string): void;
}

type Turn = (isStopped: () => boolean) => Promise<readonly JobOutcome[]>;

/** What the machine does when it looks. */
interface Turns {
  /** All of it. */
  readonly whole: Turn;
  /** What people wait for. */
  readonly brief: Turn;
}

/** The machine's own work on this server, and when it last looked for some. */
export interface Machine {
  /** Whether its last look went well, or is still to come. */
  isWell(): boolean;
  /** Something was done here: whoever is to be told of it, and whoever asked for a job, does not wait for the next look. */
  wake(): void;
  /** Lets the turn that runs come to its end; nothing is begun after it. */
  stop(): Promise<void>;
}

/**
 * Looks for work of the machine again and again, and soon after an act of this server. A turn that fails (the database away) is logged and
 * the next one tries again: what is to be done is kept in the database.
 *
 * @param of.onWorked called after a turn in which a job ended.
 */
export function startMachine(
  { whole, brief }: Turns,
  { log, onWorked }: { readonly log: Log; readonly onWorked: () => void },
): Machine {
  let isWell = true;
  let isStopped = false;
  let isWoken = false;
  let isBusy = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  let wholeAt = performance.now();
  const turn = async (): Promise<void> => {
    // What is done once a day waits for nobody: however often it is woken, it looks after it no more often than before.
    const isWhole = performance.now() - wholeAt >= PAUSE;
    if (isWhole) wholeAt = performance.now();
    try {
      const outcomes = await (isWhole ? whole : brief)(() => isStopped);
      for (const { id, kind, outcome, failure } of outcomes) {
        // One that was cancelled, or is another server's by now, has not failed.
        if (failure !== null && outcome !== "taken") log.error({ job: id, kind, outcome, err: failure }, "job failed");
      }
      if (outcomes.length > 0) onWorked();
      isWell = true;
    } catch (cause) {
      if (!isStopped) log.error({ err: cause }, "no turn of the machine");
      isWell = false;
    }
  };
  const wait = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isBusy = true;
      isWoken = false;
      running = turn().then(() => {
        isBusy = false;
        if (!isStopped) wait(isWoken ? SOON : PAUSE);
      });
    }, pause).unref();
  };
  wait(PAUSE);
  return {
    isWell: () => isWell,
    wake() {
      if (isStopped || isWoken) return;
      isWoken = true;
      if (!isBusy) wait(SOON);
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
