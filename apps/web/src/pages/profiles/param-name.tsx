import { useLanguage } from "@faheng/ui";
import type { RuleListing } from "../../api/outputs.ts";

/** What a rule's kind calls its parameter where it says so, and always the name that stands in the file. */
export function ParamName({ name, words }: { name: string; words: RuleListing["names"][string] | undefined }) {
  const language = useLanguage();
  return (
    <span>
      {words ? <span lang={language === "zh" ? "zh-CN" : "en"}>{words[language]} </span> : null}
      <code>{name}</code>
    </span>
  );
}
