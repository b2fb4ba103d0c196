import { AsyncLocalStorage } from "node:async_hooks";
import { canonicalJson } from "@faheng/database";
import type { PackRelease, PlanOrder, PlanQuestion } from "@faheng/plugin-api";

type Ask = () => Promise<unknown>;

/** How a pack answered an act: with a value, or by what it threw. */
type Answered = { readonly value: unknown } | { readonly cause: unknown };

/** What an act has heard from packs so far, and whether it holds what others wait for. */
interface Hearing {
  readonly known: Map<string, Answered>;
  readonly isHolding: boolean;
}

const hearing = new AsyncLocalStorage<Hearing>();

/**
 * Inside its transaction an act needs what no pack has told it yet: somebody stated something in between. It is undone, the pack
 * is asked while nobody waits, and the act is tried once more.
 */
export class UnforeseenQuestions extends Error {
  override readonly name = "UnforeseenQuestions";
  readonly #asks: readonly Ask[];

  constructor(asks: readonly Ask[]) {
    super("a pack would have been asked inside a transaction");
    this.#asks = asks;
  }

  /** Asks them, so that the act knows the answers; what a pack throws is said where the act asks for it. */
  async ask(): Promise<void> {
    await Promise.all(this.#asks.map(async (ask) => void (await ask())));
  }

  static of(all: readonly UnforeseenQuestions[]): UnforeseenQuestions {
    return new UnforeseenQuestions(all.flatMap((it) => it.#asks));
  }
}

/** Does something with answers of packs that are heard once and kept until it is done. */
export async function hearingPacks<Result>(act: () => Promise<Result>): Promise<Result> {
  return await hearing.run({ known: new Map(), isHolding: false }, act);
}

/** Does the part of it that holds what others wait for; there no pack is asked. */
export async function holding<Result>(part: () => Promise<Result>): Promise<Result> {
  const { known = new Map<string, Answered>() } = hearing.getStore() ?? {};
  return await hearing.run({ known, isHolding: true }, part);
}

/** Whether others wait for what is being done. */
export function isHolding(): boolean {
  return hearing.getStore()?.isHolding === true;
}

/**
 * Asks a pack, within an act once for each question.
 *
 * @throws UnforeseenQuestions where the act holds what others wait for and has not asked before; and what the pack throws
 */
export async function askOnce(pack: PackRelease, order: PlanOrder, question: PlanQuestion, ask: Ask): Promise<unknown> {
  const act = hearing.getStore();
  if (act === undefined) return await ask();
  const name = nameOf(pack, order, question);
  const hear = async (): Promise<Answered> => {
    const answered = await settled(ask);
    act.known.set(name, answered);
    return answered;
  };
  const known = act.known.get(name);
  if (known === undefined && act.isHolding) throw new UnforeseenQuestions([hear]);
  const answered = known ?? (await hear());
  if ("cause" in answered) throw answered.cause;
  return answered.value;
}

/** Asks for several things; what is unforeseen of all of them is asked for together, so that the act is undone once for all. */
export async function askTogether<Results extends readonly unknown[]>(asks: {
  readonly [At in keyof Results]: () => Promise<Results[At]>;
}): Promise<Results> {
  const results: unknown[] = [];
  const unforeseen: UnforeseenQuestions[] = [];
  for (const ask of asks) {
    try {
      results.push(await ask());
    } catch (cause) {
      if (!(cause instanceof UnforeseenQuestions)) throw cause;
      unforeseen.push(cause);
    }
  }
  if (unforeseen.length > 0) throw UnforeseenQuestions.of(unforeseen);
  return results as unknown as Results;
}

async function settled(ask: Ask): Promise<Answered> {
  try {
    return { value: await ask() };
  } catch (cause) {
    return { cause };
  }
}

/** Equal for what is answered alike. */
function nameOf({ id, version, sha256 }: PackRelease, order: PlanOrder, question: PlanQuestion): string {
  const asked = Object.entries(question).map(([key, value]) => [key, plain(value)]);
  return canonicalJson([id, version, sha256, order.key ?? order, asked]);
}

function plain(value: unknown): unknown {
  if (value instanceof Set) return [...value].toSorted();
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}
