import type { Language } from "@faheng/ui";
import { createContext, useContext } from "react";

export const ChooseLanguageContext = createContext<(language: Language) => void>(() => {});

/** Changes the interface's language. */
export function useChooseLanguage(): (language: Language) => void {
  return useContext(ChooseLanguageContext);
}
