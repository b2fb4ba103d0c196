import type { Language } from "@faheng/ui";
import { monthText } from "./month-text.ts";

const QUARTERS = ["一", "二", "三", "四"];

/** A period (`2018-Q1`, `2018-H2`, `2018`, `2017-2018`, `2018-03`) in words. */
export function periodText(key: string, language: Language): string {
  const [year = "", part = ""] = key.split("-");
  const n = Number(part.slice(1));
  const isEnglish = language === "en";
  if (part === "") return isEnglish ? year : `${year}年`;
  if (part.startsWith("Q")) return isEnglish ? `${part} ${year}` : `${year}年第${QUARTERS[n - 1]}季度`;
  if (part.startsWith("H")) return isEnglish ? `${part} ${year}` : `${year}年${n === 1 ? "上" : "下"}半年`;
  return part.length === 4 ? (isEnglish ? `${year}–${part}` : `${year}—${part}年`) : monthText(key, language);
}
