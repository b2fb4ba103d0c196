import type { Wording } from "./errors.ts";

const QUARTERS = ["一", "二", "三", "四"];

/**
 * A period by its key, as people say it.
 *
 * @param key `2018-Q1`, `2018-H2`, `2018`, `2017-2018` or `2018-03`
 * @example periodName("2018-Q1").zh // "2018年第一季度"
 */
export function periodName(key: string): Wording {
  const [year = "", part = ""] = key.split("-");
  if (part === "") return { zh: `${year}年`, en: year };
  const n = Number(part.slice(1));
  if (part.startsWith("Q")) return { zh: `${year}年第${QUARTERS[n - 1] ?? part}季度`, en: `${part} ${year}` };
  if (part.startsWith("H")) return { zh: `${year}年${n === 1 ? "上" : "下"}半年`, en: `${part} ${year}` };
  if (part.length === 4) return { zh: `${year}—${part}年`, en: `${year}–${part}` };
  return { zh: `${year}年${Number(part)}月`, en: key };
}
