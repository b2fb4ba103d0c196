import { useLanguage } from "@faheng/ui";
import { useChooseLanguage } from "../ground/choose-language.ts";

/** Chinese or English, each in its own words. */
export function LanguageSwitch() {
  const language = useLanguage();
  const choose = useChooseLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="fw-head-button"
      lang={other === "en" ? "en" : "zh-CN"}
      onClick={() => choose(other)}
    >
      {other === "en" ? "English" : "中文"}
    </button>
  );
}
