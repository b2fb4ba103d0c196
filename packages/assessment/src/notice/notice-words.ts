import type { Notice, ToldFacts } from "@faheng/database";
import type { Wording } from "@faheng/domain";
import { ledgerOf } from "./place.ts";
import { tellingOf } from "./told-acts.ts";

const SOMETHING: Wording = { zh: "有一项变动", en: "Something changed" };

/** A notice as a sentence in both languages. What an older version told of may have no words any more. */
export function noticeWords({ act, told, object }: Pick<Notice, "act" | "told" | "object">): Wording {
  const telling = tellingOf(act);
  const words = (told.items > 1 ? telling?.many : undefined) ?? telling?.words ?? SOMETHING;
  const month = ledgerOf(object)?.month ?? "";
  return {
    zh: filled(words.zh, told, "zh").replace("{month}", chineseMonth(month)),
    en: filled(words.en, told, "en").replace("{month}", month),
  };
}

function filled(words: string, { actor, agency, item, items }: ToldFacts, language: "zh" | "en"): string {
  const [somebody, something] = language === "zh" ? ["有关人员", "一项指标"] : ["Somebody", "an indicator"];
  const named = item && (language === "zh" ? `“${item.code} ${item.title}”` : `“${item.code} ${item.title}”`);
  const values: Readonly<Record<string, string>> = {
    actor: actor ?? somebody,
    agency: agency ?? (language === "zh" ? "有关机关" : "an agency"),
    item: named ?? something,
    n: String(items),
  };
  return words.replaceAll(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

function chineseMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${year}年${Number(number)}月`;
}
