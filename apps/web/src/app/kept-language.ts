import type { Language } from "@faheng/ui";
import { englishReady } from "./english-ready.ts";

const KEPT = "faheng.language";

/** The language chosen on this machine; Chinese until somebody chooses. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
}

/** Remembers the choice on this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}

/** The language once everything can be said in it; Chinese, the source of every text, where English does not come. */
export async function readyIn(language: Language): Promise<Language> {
  if (language === "zh") return "zh";
  try {
    await englishReady();
    return "en";
  } catch {
    return "zh";
  }
}
