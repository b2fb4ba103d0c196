import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { COMMON_CHINESE } from "./common-chinese.ts";

/** How hard a password is to guess, from 0 (at once) to 4. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** From here on, guessing takes longer than anybody would let it. */
export const STRONG = 3;
/** What is behind it tells nothing new and takes time. */
const LOOKED_AT = 64;

let loading: Promise<ZxcvbnFactory> | undefined;

/**
 * How hard a password is to guess for somebody who knows these words of its owner: login, name, agency. The dictionaries
 * are read when the first password is judged.
 */
export async function strengthOf(password: string, known: readonly string[]): Promise<Strength> {
  loading ??= load();
  try {
    const zxcvbn = await loading;
    return zxcvbn.check(password.slice(0, LOOKED_AT), partsOf(known)).score;
  } catch (cause) {
    // A chunk that did not come once may come the next time.
    loading = undefined;
    throw cause;
  }
}

/** Whether tools that guess would find a password soon. */
export async function isGuessable(password: string, known: readonly string[]): Promise<boolean> {
  return (await strengthOf(password, known)) < STRONG;
}

/** Known words as they are likely to turn up: whole, and by their parts (`zhang.san`, 衡州市 商务局). */
function partsOf(known: readonly string[]): string[] {
  const parts = known.flatMap((word) => [word, ...word.split(/[\s._@·-]+|(?<=[省市区县])/)]);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part.length >= 2))];
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
  const dictionary = { ...common.dictionary, chinese: COMMON_CHINESE };
  return new core.ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
}
