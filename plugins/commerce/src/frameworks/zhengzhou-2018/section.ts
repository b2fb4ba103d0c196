import type { IndicatorInput } from "@faheng/plugin-api";

/** What differs from section to section of the Zhengzhou work points. */
export interface Section {
  /** `C7-3`: chapter and section as numbered in print, not by position. */
  readonly code: string;
  /** The chapter's printed number. */
  readonly chapter: string;
  /** As printed, half- or full-width brackets. */
  readonly printedNumber: string;
  readonly title: string;
  readonly requirement: string;
  readonly bases?: readonly string[];
  readonly figures?: IndicatorInput["figures"];
  readonly taxonomies?: IndicatorInput["taxonomies"];
  /** Digest of the section's body, the lines that a page end broke joined. */
  readonly digest: string;
  readonly doubts?: IndicatorInput["doubts"];
}

/** A section as an indicator. The document assigns no units, so both lists are really empty. */
export function section(input: Section): IndicatorInput {
  const [chapterCode] = input.code.split("-");
  return {
    code: input.code,
    group: chapterCode ?? "",
    kind: "item",
    printedNumber: input.printedNumber,
    title: input.title,
    requirement: input.requirement,
    lead: [],
    cooperating: [],
    bases: input.bases ?? [],
    figures: input.figures ?? [],
    taxonomies: input.taxonomies ?? null,
    place: `${input.chapter}${input.printedNumber}`,
    officialDigest: input.digest,
    doubts: input.doubts ?? [],
  };
}
