import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { COMMON_CHINESE } from "./common-chinese.ts";

/** Of 0 to 4: from here on, guessing takes longer than anybody would let it. */
const STRONG = 3;
/** What is behind it tells nothing new and takes time. */
const LOOKED_AT = 64;

let loading: Promise<ZxcvbnFactory> | undefined;

/** Whether tools that guess would find a password soon. The dictionaries are read when the first password is set. */
export async function isGuessable(password: string, known: readonly string[]): Promise<boolean> {
  loading ??= load();
  const zxcvbn = await loading;
  return zxcvbn.check(password.slice(0, LOOKED_AT), [...known]).score < STRONG;
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
  const dictionary = { ...common.dictionary, chinese: COMMON_CHINESE };
  return new core.ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs });
}
