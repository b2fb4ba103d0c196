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

/** The translator of this package's own texts. */
export function useUiText(): Translate<typeof uiEnglish> {
  const language = useLanguage();
  return useMemo(() => createTranslator(language, uiEnglish), [language]);
}
