import type { Language } from "@faheng/ui";

const KEPT = "faheng.language";

/** The language chosen on this machine; Chinese until somebody chooses. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
}

/** Remembers the choice on this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
