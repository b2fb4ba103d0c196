import type { useText } from "./words.ts";

/** The name of a chain as people know it. */
export function chainWords(
  chain: string,
  agencies: ReadonlyMap<string, string>,
  t: ReturnType<typeof useText>,
): string {
  if (chain === "legacy") return t("升级前的记录");
  if (chain === "heads") return t("链尾汇总");
  return agencies.get(chain.slice("agency:".length)) ?? t("市级记录");
}
