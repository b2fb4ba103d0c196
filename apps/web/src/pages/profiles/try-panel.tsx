import { type ProfileInput, verdictsOf } from "@faheng/domain";
import { FactsForm, OutcomeNotes, ScoreBadge, ScoreTrace, useLanguage, type FactsView } from "@faheng/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ProfileCheck } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { pendingIn, traceOf } from "../../parts/pending.ts";
import { QueryGate } from "../../parts/query-gate.tsx";

/** Made-up facts for the chosen item, and what the whole profile would give for all that was made up so far. */
export function TryPanel(props: {
  readonly profile: ProfileInput;
  readonly fields: ProfileCheck["fields"];
  readonly indicator: string | null;
}) {
  const t = useText();
  const language = useLanguage();
  const { profile, fields, indicator } = props;
  const [facts, setFacts] = useState<Readonly<Record<string, FactsView>>>({});
  const trial = useQuery({
    ...trpc.profile.try.queryOptions({ profile, facts: { ...facts }, notApplicable: {} }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title={t("试算（编造的数据，不保存）")}>
      <QueryGate query={trial}>
        {({ explanation, errors }) => {
          if (!explanation)
            return <p className="fh-quiet">{errors[0]?.message[language] ?? t("方案有误，暂不能试算。")}</p>;
          const { outcomes = [] } = explanation.headline;
          const verdicts = verdictsOf(outcomes);
          const node = indicator === null ? null : traceOf(explanation.trace, indicator);
          return (
            <>
              <p className="fw-total">
                {verdicts.length > 0 ? <strong className="fh-verdict">{verdicts.join(t("、"))}</strong> : null}{" "}
                <ScoreBadge
                  interval={explanation.score.interval}
                  pending={pendingIn(explanation)}
                  full={explanation.score.full}
                  size={verdicts.length > 0 ? "small" : "large"}
                />
              </p>
              <OutcomeNotes outcomes={outcomes} />
              {indicator === null ? null : (
                <FactsForm
                  key={indicator}
                  questions={fields[indicator] ?? []}
                  facts={facts[indicator] ?? {}}
                  onFacts={(next) => setFacts({ ...facts, [indicator]: next })}
                />
              )}
              {node ? <ScoreTrace key={`${indicator}-trace`} trace={node} depth={3} hasFilter={false} /> : null}
            </>
          );
        }}
      </QueryGate>
    </Panel>
  );
}
