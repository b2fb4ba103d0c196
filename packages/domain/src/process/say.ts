import type { Wording } from "../errors.ts";

/** A wording, written on one line: tables of the process have many. */
export function say(zh: string, en: string): Wording {
  return { zh, en };
}
