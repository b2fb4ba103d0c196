import type { DecidedClause, Wording } from "@faheng/domain";
import { STANDARD_RULES } from "@faheng/scoring";

type Clause = Pick<DecidedClause, "effect" | "kind" | "params" | "cap"> & { readonly text: string };

const ANY_YEAR = {
  aggravation: "adds",
  calendar: { holidays: new Set<string>(), workdays: new Set<string>() },
  restDays: "stay",
  period: null,
  window: null,
} as const;

/**
 * A rule as a sentence, in both languages: what its kind says of its parameters, and its most. Of a kind or of parameters that
 * the engine does not know, that they are to be mended.
 */
export function ruleSentence({ effect, kind, params, cap, text }: Clause): Wording {
  const rule = STANDARD_RULES.find((it) => it.kind === kind);
  const read = rule?.params.safeParse(params);
  if (rule === undefined || read?.success !== true) {
    return { zh: `“${kind}”的参数不完整，请修改`, en: `The parameters of “${kind}” are not whole; mend them` };
  }
  const context = { ...ANY_YEAR, effect: effect === "award" ? ("award" as const) : ("deduct" as const) };
  const isVeto = effect === "veto";
  const most = cap === null ? "" : effect === "award" ? `，最多得${cap}分` : `，最多扣${cap}分`;
  const isEmptied = effect === "deduct" && text.includes("扣完为止");
  // The kinds' parameters differ; each was checked by its own schema just now.
  const said = rule.read(read.data as never, context);
  const named = Object.entries(params).flatMap(([key, value]) => {
    const name = rule.names?.[key as keyof typeof rule.names] as Wording | undefined;
    return value === null || typeof value === "object" ? [] : [`${name?.en ?? key}: ${String(value)}`];
  });
  const verb = { deduct: "takes away", award: "awards", veto: "vetoes" }[effect];
  return {
    zh: `${isVeto ? "否决：" : ""}${said}${most}${isEmptied ? "，扣完为止" : ""}`,
    en: `${rule.title.en} (${verb}): ${[...named, ...(cap === null ? [] : [`at most ${cap}`]), ...(isEmptied ? ["until nothing is left"] : [])].join("; ")}`,
  };
}
