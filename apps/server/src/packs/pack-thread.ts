import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { deserialize } from "node:v8";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { PackLimits } from "./pack-limits.ts";
import {
  MOST_BYTES,
  type Outcome,
  type PackMessage,
  type PackPlace,
  type PackQuestion,
  type PackWorkerData,
} from "./pack-wire.ts";

const PROGRAM = new URL("pack-worker.ts", import.meta.url);
const MEGABYTE = 1024 * 1024;
/** How often the memory that a thread holds beside its heap is looked at, in milliseconds. */
const LOOK = 100;

/**
 * All that a thread has of an environment: where this process keeps compiled code, if it keeps any. Most of a thread's start is
 * the compiling of what every one of them runs; the thread takes it out before a pack is there to read it.
 */
function cacheOfCode(): Readonly<Record<string, string>> {
  // Node adds a folder for its own version.
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(folder) };
}

/** Waits for something that a thread says. */
interface Waiting {
  readonly accepts: (message: PackMessage) => boolean;
  readonly resolve: (message: PackMessage) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * One thread with packs in it: without the process' environment, with bounds of time, memory and output. Whatever goes
 * beyond them, breaks or ends by itself ends the thread, and whoever waits hears why.
 */
export class PackThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #limits: PackLimits;
  readonly #said: PackMessage[] = [];
  #waiting: Waiting | null = null;
  #written = 0;
  #number = 0;
  #ended: Error | null = null;

  /** @param onEnd called once when the thread is no more, with why. */
  constructor(places: readonly PackPlace[], limits: PackLimits, onEnd: (cause: Error) => void = () => {}) {
    this.#limits = limits;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(PROGRAM, {
      workerData: { places, port: port2 } satisfies PackWorkerData,
      transferList: [port2],
      env: cacheOfCode(),
      execArgv: ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 32 },
      stdin: false,
      stdout: true,
      stderr: true,
    });
    const end = (cause: Error): void => {
      if (this.#ended !== null) return;
      this.#ended = cause;
      this.#port.close();
      void this.#worker.terminate();
      this.#waiting?.reject(cause);
      this.#waiting = null;
      onEnd(cause);
    };
    this.end = end;
    this.#port.on("message", (message: PackMessage) => this.#hear(message));
    this.#worker.on("error", (cause: unknown) => end(cause instanceof Error ? cause : new Error(String(cause))));
    this.#worker.on("exit", (code) => end(new Error(`the thread ended by itself (${code})`)));
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.on("data", (chunk: Uint8Array) => {
        this.#written += chunk.byteLength;
        if (this.#written > limits.console) end(new Error(`more than ${limits.console} bytes to the console`));
      });
    }
    // Nothing of a pack keeps the process alive.
    this.#worker.unref();
    this.#port.unref();
  }

  /** Ends the thread, and tells whoever waits why. */
  readonly end: (cause: Error) => void;

  get isEnded(): boolean {
    return this.#ended !== null;
  }

  /** Waits until the thread has begun with the pack at a position. */
  async begins(position: number): Promise<void> {
    await this.#next(this.#limits.start, (it) => it.said === "begins" && it.position === position);
  }

  /** What came of importing the pack at a position. */
  async imported(position: number): Promise<Outcome> {
    const message = await this.#next(this.#limits.import, (it) => it.said === "imported" && it.position === position);
    return this.#outcome(message);
  }

  /** Asks the first pack of the thread; one thing at a time. */
  async ask(question: PackQuestion, limit: number): Promise<Outcome> {
    if (this.#ended !== null) throw this.#ended;
    const number = ++this.#number;
    this.#written = 0;
    // First, as nobody is to wait for the answer to what could not be asked.
    this.#port.postMessage({ number, question }, []);
    return this.#outcome(await this.#next(limit, (it) => it.said === "answered" && it.number === number));
  }

  #outcome(message: PackMessage): Outcome {
    const bytes: unknown = "bytes" in message ? message.bytes : null;
    if (bytes instanceof Uint8Array && bytes.byteLength <= MOST_BYTES) return deserialize(bytes) as Outcome;
    const cause = new Error(`more than ${MOST_BYTES} bytes, or none`);
    this.end(cause);
    throw cause;
  }

  #hear(message: PackMessage): void {
    const waiting = this.#waiting;
    if (waiting?.accepts(message)) {
      this.#waiting = null;
      waiting.resolve(message);
    } else if (message.said !== "answered") this.#said.push(message);
  }

  async #next(limit: number, accepts: Waiting["accepts"]): Promise<PackMessage> {
    const at = this.#said.findIndex(accepts);
    if (at >= 0) return this.#said.splice(at, 1)[0]!;
    if (this.#ended !== null) throw this.#ended;
    const late = setTimeout(() => this.end(new Error(`no answer within ${limit / 1000} s`)), limit);
    const looking = setInterval(() => void this.#lookAtMemory(), LOOK);
    try {
      return await new Promise<PackMessage>((resolve, reject) => {
        this.#waiting = { accepts, resolve, reject };
      });
    } finally {
      clearTimeout(late);
      clearInterval(looking);
    }
  }

  /** Buffers lie beside the heap, which bounds of the heap do not hold. */
  async #lookAtMemory(): Promise<void> {
    try {
      const { external_memory: held } = await this.#worker.getHeapStatistics();
      if (held > this.#limits.memory * MEGABYTE) this.end(new Error(`more than ${this.#limits.memory} MB`));
    } catch {
      // It has just ended.
    }
  }
}
