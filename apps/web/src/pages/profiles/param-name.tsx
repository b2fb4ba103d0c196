import { useLanguage } from "@faheng/ui";
import { paramWord } from "./param-words.ts";

/** The Chinese word where there is one, and always the name that stands in the file. */
export function ParamName({ name }: { name: string }) {
  const language = useLanguage();
  const word = paramWord(name);
  return (
    <span>
      {language === "zh" && word !== name ? <span lang="zh-CN">{word} </span> : null}
      <code>{name}</code>
    </span>
  );
}
