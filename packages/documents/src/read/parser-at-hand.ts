import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { ParseLimits } from "./parse-apart.ts";

/** A parser that has been started and waits for its one job. */
interface Waiting {
  readonly child: ChildProcess;
  /** What its heap was limited for. */
  readonly megabytes: number;
  readonly idle: NodeJS.Timeout;
}

/** How long a parser waits for a file before it gives its memory back, in milliseconds. */
const WAITS = 10 * 60_000;

const hand: { isKept: boolean; waiting: Waiting | null } = { isKept: false, waiting: null };

/**
 * From now on the next parser is started when one has ended, so that the next file does not wait for a process to start: for what runs
 * long, as a server does. Nothing is started before the first file, and what waits ends after ten minutes without any.
 *
 * @returns ends what waits, and the keeping
 */
export function keepParserAtHand(): () => void {
  hand.isKept = true;
  return () => {
    hand.isKept = false;
    letGo();
  };
}

/** The parser that waits, if it has these limits and still runs, else one that starts now. */
export function childFor({ megabytes }: ParseLimits): ChildProcess {
  const { waiting } = hand;
  if (waiting === null || waiting.megabytes !== megabytes || !waiting.child.connected) return startChild(megabytes);
  hand.waiting = null;
  clearTimeout(waiting.idle);
  const { child } = waiting;
  child.ref();
  child.channel?.ref();
  return child;
}

/** Starts the next parser, where parsers are kept at hand and none waits. */
export function readyNext({ megabytes }: ParseLimits): void {
  if (!hand.isKept || hand.waiting !== null) return;
  const child = startChild(megabytes);
  // It keeps nobody running: whoever started it ends when done, and the child with its channel.
  child.unref();
  child.channel?.unref();
  const gone = (): void => {
    if (hand.waiting?.child !== child) return;
    clearTimeout(hand.waiting.idle);
    hand.waiting = null;
  };
  child.once("exit", gone);
  child.once("error", gone);
  hand.waiting = { child, megabytes, idle: setTimeout(letGo, WAITS).unref() };
}

function letGo(): void {
  const { waiting } = hand;
  hand.waiting = null;
  if (waiting === null) return;
  clearTimeout(waiting.idle);
  waiting.child.kill("SIGKILL");
}

function startChild(megabytes: number): ChildProcess {
  // From source the child is TypeScript and finds its packages by the source condition; built, it is plain JavaScript.
  const extension = extname(fileURLToPath(import.meta.url));
  const condition = extension === ".ts" ? ["--conditions=@faheng/source"] : [];
  return fork(fileURLToPath(new URL(`./parse-child${extension}`, import.meta.url)), [], {
    execArgv: [
      ...condition,
      "--disable-warning=ExperimentalWarning",
      "--permission",
      "--allow-fs-read=*",
      `--max-old-space-size=${Math.floor(megabytes * 0.75)}`,
    ],
    // Nothing of this process's environment: it may hold the database's password.
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
