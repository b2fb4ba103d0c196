import {
  type Evidence,
  type Fact,
  type Framework,
  type Indicator,
  type IndicatorResponse,
  materialsOf,
} from "@faheng/domain";

/** Where facts hold text that people write: the matter and note of an event, the reason of a judgement. */
const WRITTEN = ["matter", "note", "reason"];

/**
 * What is said to an indicator: the answer's text, why it does not apply, what is written in its facts, and what is said of its
 * periods (周期任务); empty where nobody has said anything.
 *
 * @param answer `null` where there is none.
 */
export function saidInAnswer(
  answer: Pick<IndicatorResponse, "progress" | "notApplicable" | "facts"> | null,
  periods: readonly string[],
): string {
  const own =
    answer === null
      ? []
      : [answer.progress, answer.notApplicable?.reason, ...Object.values(answer.facts).flatMap(writtenIn)];
  return lines([...own, ...periods]);
}

function writtenIn(fact: Fact): string[] {
  if (Array.isArray(fact)) return fact.flatMap(writtenIn);
  if (typeof fact !== "object" || fact === null) return [];
  return WRITTEN.flatMap((key) => (typeof fact[key] === "string" ? [fact[key]] : []));
}

/** What a piece of evidence is called, and says where it was written here. */
export function saidInEvidence({ content }: Pick<Evidence, "content">): string {
  if (content.kind === "file") return content.fileName;
  if (content.kind === "link") return lines([content.title, content.address]);
  if (content.kind === "note") return content.text;
  if (content.kind === "sealed") return lines([content.number, content.keeper]);
  return lines([content.number, content.provider, content.answer]);
}

/** What a document asks with an indicator. */
export function saidInIndicator(framework: Framework, indicator: Indicator): string {
  const materials = (materialsOf(framework, indicator) ?? []).map(({ text }) => text);
  return lines([indicator.title, indicator.requirement, ...materials, ...indicator.outputs]);
}

function lines(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join("\n");
}
