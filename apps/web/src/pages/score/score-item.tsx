import type { Indicator } from "@faheng/domain";
import { ScoreTrace } from "@faheng/ui";
import { useEffect, useRef } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { BenchmarkFacts } from "../../parts/benchmark-facts.tsx";
import { BackToList } from "../../parts/back-to-list.tsx";
import { handlingStateOf } from "../../parts/handling-state.ts";
import { IndicatorHead } from "../../parts/indicator-head.tsx";
import { traceOf } from "../../parts/pending.ts";
import { ReviewOfItem } from "../../parts/review-of-item.tsx";
import type { Arrival } from "../../parts/use-arrival.ts";
import { ToFullPanel } from "./to-full-panel.tsx";

/** One indicator of a score, above everything else: what is asked, what it brought and what would bring more. */
export function ScoreItem(props: {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  /** Whether the keyboard goes with it: from the tree one walks on, from a link one follows. */
  readonly isFollowed: boolean;
  readonly arrival: Omit<Arrival, "list">;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { assessment, indicator, isFollowed, arrival, onClose } = props;
  const { framework, explanation } = assessment;
  const node = explanation ? traceOf(explanation.trace, indicator.code) : null;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: "nearest" });
    if (isFollowed) frame.current?.focus();
  }, [isFollowed]);
  return (
    <section ref={frame} tabIndex={-1} className="fw-panel fw-score-item" aria-label={indicator.title}>
      <button type="button" className="fh-button fh-button-quiet fw-close" onClick={onClose}>
        {t("关闭")}
      </button>
      <BackToList onBack={arrival.toList} />
      <IndicatorHead
        heading={arrival.heading}
        framework={framework}
        indicator={indicator}
        officialText={assessment.officialText[indicator.code] ?? null}
        due={assessment.dues[indicator.code]}
        state={handlingStateOf(assessment.responses[indicator.code])}
      />
      <BenchmarkFacts assessment={assessment} indicator={indicator.code} />
      <ReviewOfItem assessment={assessment} indicator={indicator.code} />
      {node ? <ScoreTrace trace={node} depth={4} hasFilter={false} about={indicator.title} /> : null}
      {node ? <ToFullPanel assessment={assessment} indicator={indicator.code} /> : null}
    </section>
  );
}
