import { useLanguage } from "@faheng/ui";
import type { AgencyEnding } from "../api/outputs.ts";
import { dayText } from "../ground/dates.ts";
import { useText } from "./words.ts";

/** How and when an agency ended, and which took over. */
export function EndingWords({ ending: { on, reform, successor } }: { readonly ending: AgencyEnding }) {
  const t = useText();
  const day = dayText(on, useLanguage());
  if (reform === "dissolved") return t("{day}撤销", { day });
  const name = successor ?? t("其他机关");
  return reform === "merged" ? t("{day}并入{name}", { day, name }) : t("{day}由{name}承接", { day, name });
}
