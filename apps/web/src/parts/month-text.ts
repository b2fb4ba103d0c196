import type { Language } from "@faheng/ui";

/** A month (`2026-11`) as 2026年11月, or as it is in English. */
export function monthText(month: string, language: Language): string {
  const [year = "", number = ""] = month.split("-");
  return language === "en" ? month : `${year}年${Number(number)}月`;
}
