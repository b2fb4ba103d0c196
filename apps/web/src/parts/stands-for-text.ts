import type { useText } from "./words.ts";

/** For whom somebody does something, or may: 代某某. */
export function standsForText(t: ReturnType<typeof useText>, name: string): string {
  return t("代{name}", { name });
}
