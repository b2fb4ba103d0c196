import type { Wording } from "../errors.ts";

/** Where a reviewer's facts come from. Ours; a profile may have sources of its own beside them. */
export const REVIEW_SOURCES = {
  "on-site": { zh: "实地核查", en: "on site" },
  "case-file": { zh: "案卷评查", en: "case files" },
  "spot-test": { zh: "随机抽考", en: "spot test" },
  "third-party": { zh: "第三方评估", en: "third party" },
  survey: { zh: "问卷调查", en: "survey" },
  "web-search": { zh: "网络检索", en: "web search" },
  desk: { zh: "书面评审", en: "desk review" },
} as const satisfies Record<string, Wording>;

/** The source where nobody named one. */
export const DESK_SOURCE = "desk";
/** The decision of an appeal stands above every source. */
export const APPEAL_SOURCE = "appeal";

/** A correction of a final result stands above that. */
export const CORRECTION_SOURCE = "correction";

/** What a profile measures of an agency that rated itself above its review. */
export const OVERSTATED_SOURCE = "overstated";

/** A veto of the office’s register stands above what reviewers found. */
export const VETO_SOURCE = "register";

/** What a source is called, by the profile's own word where it is one of its own. */
export function sourceWords(
  source: string,
  own: readonly { readonly key: string; readonly title: string }[] = [],
): Wording {
  const title = own.find(({ key }) => key === source)?.title;
  if (title !== undefined) return { zh: title, en: title };
  if (source === APPEAL_SOURCE) return { zh: "申诉裁定", en: "decided appeal" };
  if (source === VETO_SOURCE) return { zh: "市办登记", en: "the office’s register" };
  if (source === CORRECTION_SOURCE) return { zh: "更正", en: "correction" };
  if (source === OVERSTATED_SOURCE) return { zh: "自评虚高", en: "own score above the review" };
  const words: Readonly<Record<string, Wording>> = REVIEW_SOURCES;
  return words[source] ?? { zh: source, en: source };
}
