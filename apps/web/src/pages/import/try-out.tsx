import { FactsForm, type FactsView, ScoreBadge, ScoreTrace, useLanguage } from "@faheng/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { pendingIn, traceOf } from "../../parts/pending.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useText } from "./words.ts";

/** Made-up facts for one item, and what its rules make of them, with the way to it. Nothing of it is kept. */
export function TryOut(props: {
  readonly draftId: string;
  /** With every change of the draft its rules may be others. */
  readonly revision: number;
  readonly indicator: string;
}) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fw-more" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("试一试：编几个数，看得几分")}</summary>
      {isOpen ? <Tried {...props} /> : null}
    </details>
  );
}

function Tried({ draftId, revision, indicator }: Parameters<typeof TryOut>[0]) {
  const t = useText();
  const language = useLanguage();
  const [facts, setFacts] = useState<FactsView>({});
  const tried = useQuery({
    ...trpc.frameworkDraft.tryOut.queryOptions({ id: draftId, indicator, facts: { ...facts } }),
    // The same facts under another revision are another question.
    queryHash: `try ${draftId} ${revision} ${indicator} ${JSON.stringify(facts)}`,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryGate query={tried}>
      {({ fields, explanation, errors }) => {
        const node = explanation === null ? null : traceOf(explanation.trace, indicator);
        return (
          <>
            {fields.length === 0 ? <p className="fh-quiet">{t("这一项没有规则要问的数。")}</p> : null}
            <FactsForm key={`${indicator} ${revision}`} questions={fields} facts={facts} onFacts={setFacts} />
            {errors.map(({ code, message, mend }) => (
              <p key={code} className="fh-problem" role="alert">
                {message[language]} {mend[language]}
              </p>
            ))}
            {explanation === null ? null : (
              <p className="fw-total" role="status">
                <ScoreBadge
                  interval={explanation.score.interval}
                  pending={pendingIn(explanation)}
                  full={explanation.score.full}
                  size="small"
                />
              </p>
            )}
            {node === null ? null : <ScoreTrace trace={node} depth={3} hasFilter={false} />}
          </>
        );
      }}
    </QueryGate>
  );
}
