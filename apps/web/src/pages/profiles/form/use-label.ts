import { useLanguage } from "@faheng/ui";
import { useText } from "../words.ts";
import type { Field } from "./shape.ts";

/** What fields are called in the language in use. */
export function useLabel(): (label: Field["label"]) => string {
  const t = useText();
  const language = useLanguage();
  return (label) => {
    if (label === null) return "";
    return typeof label === "string" ? t(label) : label[language];
  };
}
