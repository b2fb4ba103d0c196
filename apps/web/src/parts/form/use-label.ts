import { useLanguage } from "@faheng/ui";
import { use } from "react";
import { useText } from "../words.ts";
import { FormPlace } from "./form-around.ts";
import type { Field } from "./shape.ts";

/** What fields are called in the language in use. */
export function useLabel(): (label: Field["label"]) => string {
  const say = useSaid();
  const language = useLanguage();
  return (label) => {
    if (label === null) return "";
    return typeof label === "string" ? say(label) : label[language];
  };
}

/** Texts that a form brings with it: the page that made it has their English. */
export function useSaid(): (text: string) => string {
  const t: (text: never) => string = useText();
  const around = use(FormPlace);
  return around === null ? (text) => t(text as never) : around.say;
}
