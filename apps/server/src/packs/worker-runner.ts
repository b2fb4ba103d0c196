import { packErrors as errors, type PackRunner } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import type { Plugin } from "@faheng/plugin-api";
import { Worker } from "node:worker_threads";
import type { PackAnswer, PackQuestion, PackWorkerData } from "./pack-worker.ts";

/** How much a pack's code may take before it is stopped. */
export interface PackLimits {
  /** Milliseconds until a worker has imported the pack. */
  readonly start: number;
  /** Milliseconds for one answer. */
  readonly answer: number;
  /** Megabytes of its heap. */
  readonly memory: number;
}

const LIMITS: PackLimits = { start: 30_000, answer: 10_000, memory: 256 };

const PROGRAM = new URL("pack-worker.ts", import.meta.url);

/** A running worker; asked one thing at a time. */
interface Running {
  readonly worker: Worker;
  readonly ready: Promise<void>;
  /** Ends when everything asked so far has been answered. */
  last: Promise<unknown>;
}

/**
 * Runs packs' reports and readers in threads of their own, one for each pack, made when it is first asked: with bounds of
 * time and memory, without the process' environment. One that goes beyond them, or ends itself, is stopped and named, and
 * the next question finds a new thread.
 */
export class WorkerRunner implements PackRunner {
  readonly #list: string;
  readonly #limits: PackLimits;
  readonly #running = new Map<string, Running>();

  constructor(list: string, limits: Partial<PackLimits> = {}) {
    this.#list = list;
    this.#limits = { ...LIMITS, ...limits };
  }

  /** @throws FAHENG_PACK_STOPPED */
  async render(
    plugin: Plugin,
    report: string,
    view: Extract<PackQuestion, { ask: "render" }>["view"],
  ): Promise<unknown> {
    return await this.#ask(plugin.id, { ask: "render", report, view });
  }

  /** @throws FAHENG_PACK_STOPPED */
  async read(
    plugin: Plugin,
    framework: string,
    content: Extract<PackQuestion, { ask: "read" }>["content"],
  ): Promise<unknown> {
    return await this.#ask(plugin.id, { ask: "read", framework, content });
  }

  async close(): Promise<void> {
    const all = [...this.#running.values()];
    this.#running.clear();
    await Promise.all(all.map(({ worker }) => worker.terminate()));
  }

  async #ask(id: string, question: PackQuestion): Promise<unknown> {
    const running = this.#running.get(id) ?? this.#start(id);
    const turn = running.last.then(async () => await this.#answer(id, question));
    running.last = turn.catch(() => {});
    return await turn;
  }

  async #answer(id: string, question: PackQuestion): Promise<unknown> {
    // Whoever asked before may have got the thread stopped.
    const running = this.#running.get(id) ?? this.#start(id);
    const { worker } = running;
    await this.#within(id, running, this.#limits.start, running.ready);
    const answer = next<PackAnswer>(worker);
    worker.postMessage(question, []);
    const { ok, ...rest } = await this.#within(id, running, this.#limits.answer, answer);
    if (!ok) throw new Error("reason" in rest ? rest.reason : "");
    return "value" in rest ? rest.value : undefined;
  }

  #start(id: string): Running {
    const worker = new Worker(PROGRAM, {
      workerData: { list: this.#list, id } satisfies PackWorkerData,
      env: {},
      execArgv: ["--conditions=@faheng/source", "--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory, maxYoungGenerationSizeMb: 32 },
      stdin: false,
      stdout: true,
      stderr: true,
    });
    // Nothing of a pack keeps the process alive.
    worker.unref();
    const ready = next<unknown>(worker).then(() => {});
    ready.catch(() => {});
    const running = { worker, ready, last: Promise.resolve() };
    this.#running.set(id, running);
    return running;
  }

  /** An answer in time; otherwise the thread is stopped. */
  async #within<Answer>(id: string, running: Running, limit: number, answer: Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new TypeError(`no answer within ${limit / 1000} s`)), limit);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (cause) {
      if (this.#running.get(id) === running) this.#running.delete(id);
      await running.worker.terminate();
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new FahengError(errors.FAHENG_PACK_STOPPED, { place: id, details: { plugin: id, reason }, cause });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The next thing a worker says; fails where it breaks or ends instead. */
function next<Message>(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    const onMessage = (message: Message): void => end(() => resolve(message));
    const onError = (cause: unknown): void =>
      end(() => reject(cause instanceof Error ? cause : new Error(String(cause))));
    const onExit = (code: number): void => end(() => reject(new Error(`the thread ended by itself (${code})`)));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
