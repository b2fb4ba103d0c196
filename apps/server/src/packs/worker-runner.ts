import { packErrors as errors } from "@faheng/assessment";
import { FahengError } from "@faheng/domain";
import { type PackCode, type PlanQuestion, revivedError } from "@faheng/plugin-api";
import { LIMITS, type PackLimits } from "./pack-limits.ts";
import { PackThread } from "./pack-thread.ts";
import type { Outcome, PackPlace, PackQuestion } from "./pack-wire.ts";

/** A running thread of one release of a pack. */
interface Running {
  readonly thread: PackThread;
  readonly ready: Promise<Outcome>;
  idle: NodeJS.Timeout | undefined;
}

/**
 * Runs packs' rules, reports and readers in threads of their own, one for each release of a pack, made when it is first
 * asked. One that goes beyond its bounds, or ends itself, is stopped and named, and the next question finds a new thread.
 */
export class WorkerRunner {
  readonly #limits: PackLimits;
  readonly #note: (fault: FahengError) => void;
  readonly #running = new Map<string, Running>();
  /** By release: ends when everything asked so far has been answered, in whichever thread. */
  readonly #last = new Map<string, Promise<unknown>>();
  #isClosed = false;

  /** @param note told of every thread that ended otherwise than by our hand. */
  constructor(limits: Partial<PackLimits> = {}, note: (fault: FahengError) => void = () => {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#note = note;
  }

  /** The code of a release, to be asked here; one thing at a time, whoever else asks. */
  codeOf(found: PackPlace, sha256: string): PackCode {
    // Whenever a thread is made for it, the release has to be the one that was looked at.
    const place = { ...found, sha256 };
    const { id } = place;
    const ask = async (question: PackQuestion, limit: number): Promise<unknown> => {
      const outcome = await this.#ask(`${id} ${sha256}`, place, question, limit);
      if (outcome.ok) return outcome.value;
      const [fault] = outcome.errors.flatMap((it) => revivedError(it) ?? []);
      if (fault) throw fault;
      if (question.ask !== "plan") throw new Error(outcome.reason);
      const details = { plugin: id, reason: outcome.reason };
      throw new FahengError(errors.FAHENG_PACK_ANSWER, { place: id, details });
    };
    const { answer } = this.#limits;
    return Object.freeze<PackCode>({
      here: null,
      render: async (report, view) => await ask({ ask: "render", report, view }, answer),
      read: async (framework, content) => await ask({ ask: "read", framework, content }, answer),
      ask: async (order, question) => await ask({ ask: "plan", order, question }, this.#limitOf(question)),
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const all = [...this.#running.values()];
    this.#running.clear();
    for (const { thread, idle } of all) {
      clearTimeout(idle);
      thread.end(new Error("the server stops"));
    }
  }

  /** A search tries hundreds of scores. */
  #limitOf({ ask }: PlanQuestion): number {
    return ask === "cheapest" || ask === "full" ? this.#limits.answer : this.#limits.score;
  }

  async #ask(key: string, place: PackPlace, question: PackQuestion, limit: number): Promise<Outcome> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const turn = before.then(async () => await this.#answer(key, place, question, limit));
    const last = turn.catch(() => {});
    this.#last.set(key, last);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === last) this.#last.delete(key);
    }
  }

  async #answer(key: string, place: PackPlace, question: PackQuestion, limit: number): Promise<Outcome> {
    if (this.#isClosed) throw this.#stopped(place, new Error("the server stops"));
    // Whoever asked before may have got the thread stopped.
    const running = this.#running.get(key) ?? this.#start(key, place);
    clearTimeout(running.idle);
    try {
      const ready = await running.ready;
      // Refused at its import, as it was not before: whoever asks hears why.
      if (!ready.ok) return ready;
      const outcome = await running.thread.ask(question, limit);
      if (!outcome.ok && isChanged(outcome)) running.thread.end(new Error("it changed what all its code shares"));
      return outcome;
    } catch (cause) {
      throw this.#stopped(place, cause);
    } finally {
      this.#rest(key, running);
    }
  }

  #start(key: string, place: PackPlace): Running {
    const thread = new PackThread([place], this.#limits, (cause) => {
      if (this.#running.get(key) !== running) return;
      this.#running.delete(key);
      this.#note(this.#stopped(place, cause));
    });
    const ready = thread.begins(0).then(async () => await thread.imported(0));
    ready.catch(() => {});
    const running: Running = { thread, ready, idle: undefined };
    this.#running.set(key, running);
    return running;
  }

  /** Nobody may ask again for long; what the pack left running ends with its thread. */
  #rest(key: string, running: Running): void {
    clearTimeout(running.idle);
    if (running.thread.isEnded) return;
    running.idle = setTimeout(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
      running.thread.end(new Error("nobody asked"));
    }, this.#limits.idle).unref();
  }

  #stopped({ id }: PackPlace, cause: unknown): FahengError {
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 300);
    return new FahengError(errors.FAHENG_PACK_STOPPED, { place: id, details: { plugin: id, reason }, cause });
  }
}

/** Whether it says that the pack changed the language's own objects. */
function isChanged({ errors: found }: Outcome & { readonly ok: false }): boolean {
  return found.some((it) => revivedError(it)?.code === "FAHENG_PLUGIN_GLOBALS");
}
