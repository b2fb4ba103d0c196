import type { Framework, Profile } from "@faheng/domain";
import type { Answer, AssessmentView, Demonstration } from "@faheng/plugin-api";
import type { Explanation } from "@faheng/scoring";

/** The assessed period of every sample: views, plans, and scores that name none of their own. */
export const SAMPLE_PERIOD = { from: "2017-01-01", to: "2017-12-31" } as const;

/** An assessment view for rendering reports in tests: a made-up agency, fixed dates, the answers given. */
export function sampleView(
  framework: Framework,
  options: {
    profile?: Profile | null;
    explanation?: Explanation | null;
    demonstration?: Demonstration | null;
    officialText?: ReadonlyMap<string, string>;
  } = {},
): AssessmentView {
  return {
    agency: { name: "示例市示例局" },
    cycle: { title: "示例年度", ...SAMPLE_PERIOD },
    framework,
    profile: options.profile ?? null,
    explanation: options.explanation ?? null,
    answers: new Map(
      // A cell left blank is no answer.
      (options.demonstration?.answers ?? [])
        .filter((it) => it.reported !== "blank")
        .map((it) => [it.indicator, answerOf(it)]),
    ),
    officialText: options.officialText ?? new Map(),
    printedOn: SAMPLE_PERIOD.to,
  };
}

function answerOf({ status, facts, progress, printed }: Demonstration["answers"][number]): Answer {
  return {
    status,
    facts: facts ?? {},
    progress,
    notApplicable: status === "not-applicable" ? { reason: printed ?? "不涉及", approvedBy: "示例" } : null,
  };
}
