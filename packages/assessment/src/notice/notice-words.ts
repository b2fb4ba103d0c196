import type { Notice, ToldFacts } from "@faheng/database";
import type { Wording } from "@faheng/domain";
import { tellingOf } from "./told-acts.ts";

const SOMETHING: Wording = { zh: "有一项变动", en: "Something changed" };

/** A notice as a sentence in both languages. What an older version told of may have no words any more. */
export function noticeWords({ act, told }: Pick<Notice, "act" | "told">): Wording {
  const telling = tellingOf(act);
  const words = (told.items > 1 ? telling?.many : undefined) ?? telling?.words ?? SOMETHING;
  return { zh: filled(words.zh, told, "zh"), en: filled(words.en, told, "en") };
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
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
