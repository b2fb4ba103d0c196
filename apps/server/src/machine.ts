import { type Context, machineTurn } from "@faheng/assessment";

/** Milliseconds between two looks for work; the first waits until the first pages have been served. */
const PAUSE = 5000;

/** The part of a logger that this uses. */
interface Log {
  error(details: object, message: string): void;
}

/** The machine's own work on this server, and when it last looked for some. */
export interface Machine {
  /** Whether its last look went well, or is still to come. */
  isWell(): boolean;
  /** Lets the turn that runs come to its end; nothing is begun after it. */
  stop(): Promise<void>;
}

/**
 * Looks for work of the machine again and again. A turn that fails (the database away) is logged and the next one tries again:
 * what is to be done is kept in the database.
 */
export function startMachine(context: Context, log: Log): Machine {
  let isWell = true;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const turn = async (): Promise<void> => {
    try {
      for (const { id, kind, outcome, failure } of await machineTurn(context, () => isStopped)) {
        // One that was cancelled, or is another server's by now, has not failed.
        if (failure !== null && outcome !== "taken") log.error({ job: id, kind, outcome, err: failure }, "job failed");
      }
      isWell = true;
    } catch (cause) {
      if (!isStopped) log.error({ err: cause }, "no turn of the machine");
      isWell = false;
    }
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      running = turn().then(() => {
        if (!isStopped) wait();
      });
    }, PAUSE).unref();
  };
  wait();
  return {
    isWell: () => isWell,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
