import { LanguageProvider, type Language } from "@faheng/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { queryClient } from "../api/trpc.ts";
import { ChooseLanguageContext } from "../ground/choose-language.ts";
import { router } from "./router.tsx";
import { keepLanguage, readyIn } from "./kept-language.ts";

const TAGS = { zh: "zh-CN", en: "en" } as const;

/** The whole app: language, cache, routes. */
export function App({ begun }: { begun: Language }) {
  const [language, setLanguage] = useState<Language>(begun);
  useEffect(() => {
    document.documentElement.lang = TAGS[language];
  }, [language]);
  const choose = async (chosen: Language): Promise<void> => {
    const spoken = await readyIn(chosen);
    setLanguage(spoken);
    if (spoken === chosen) keepLanguage(chosen);
  };
  return (
    <ChooseLanguageContext.Provider value={(chosen) => void choose(chosen)}>
      <LanguageProvider language={language}>
        <I18nProvider locale={TAGS[language]}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </I18nProvider>
      </LanguageProvider>
    </ChooseLanguageContext.Provider>
  );
}
