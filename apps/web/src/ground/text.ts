import { createTranslator, useLanguage, type Language, type Translate } from "@faheng/ui";
import { useMemo } from "react";
import { webEnglish } from "../app/english.ts";

/** The translator of the app's own texts. */
export function useText(): Translate<typeof webEnglish> {
  const language = useLanguage();
  return useMemo(() => createTranslator(language, webEnglish), [language]);
}

const KEPT = "faheng.language";

/** The language chosen on this machine; Chinese until somebody chooses. */
export function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === "en" ? "en" : "zh";
}

/** Remembers the choice on this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
