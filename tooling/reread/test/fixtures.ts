import { readFileSync } from "node:fs";

/** A small document of our own in the form of one of the real ones. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
}
