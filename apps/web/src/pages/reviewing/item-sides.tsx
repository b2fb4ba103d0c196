import { useState } from "react";
import type { ReviewTaskView } from "../../api/outputs.ts";
import { EvidencePart, useEvidence } from "./evidence-part.tsx";
import { FindingForm } from "./finding-form.tsx";
import { SelfFacts } from "./self-facts.tsx";
import { type VerdictDraft, verdictsOf } from "./verdict-draft.ts";

/** One item: what the agency states with its evidence, to be judged piece by piece, and beside it what the reviewer states. */
export function ItemSides(props: {
  readonly view: ReviewTaskView;
  readonly item: ReviewTaskView["items"][number];
  readonly onSaved: () => void;
}) {
  const { view, item, onSaved } = props;
  const { assessmentId } = view.task;
  const [verdicts, setVerdicts] = useState<VerdictDraft>(() => verdictsOf(item.finding?.materials ?? []));
  const { data } = useEvidence({ assessmentId, indicator: item.code });
  const pieces = data?.pieces.filter(({ isCurrent }) => isCurrent) ?? null;
  const mayWrite = view.isReviewing && view.acts.includes("finding.save");
  return (
    <div className="fw-review-sides">
      <div>
        <SelfFacts assessmentId={assessmentId} item={item} />
        <EvidencePart
          assessmentId={assessmentId}
          indicator={item.code}
          verdicts={verdicts}
          onVerdicts={setVerdicts}
          isReadOnly={!mayWrite}
        />
      </div>
      <FindingForm view={view} item={item} verdicts={verdicts} pieces={pieces} onSaved={onSaved} />
    </div>
  );
}
