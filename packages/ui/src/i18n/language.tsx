import { createContext, useContext, useMemo, type ReactNode } from "react";
import { uiEnglish } from "./english.ts";
import { createTranslator, type Language, type Translate } from "./translator.ts";

const LanguageContext = createContext<Language>("zh");

/** Sets the language of everything inside. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The language in use. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The translator of this package's own texts; words of the domain come in both languages, and it knows which is in use. */
export type UiText = Translate<typeof uiEnglish> & { readonly language: Language };

/** The texts of this package in a language. */
export function uiText(language: Language): UiText {
  return Object.assign(createTranslator(language, uiEnglish), { language });
}

/** The texts of this package in the language in use. */
export function useUiText(): UiText {
  const language = useLanguage();
  return useMemo(() => uiText(language), [language]);
}
