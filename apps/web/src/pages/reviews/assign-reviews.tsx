import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { AssignForm } from "./assign-form.tsx";

/** Agencies × scope × reviewers of one cycle, framework by framework: codes mean something inside one alone. */
export function AssignReviews({ cycleId }: { cycleId: string }) {
  const t = useText();
  const choices = useQuery(trpc.review.choices.queryOptions({ cycleId }));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryGate query={choices}>
      {({ reviewers, frameworks }) => {
        const keyOf = ({ id, version }: (typeof frameworks)[number]): string => `${id} ${version}`;
        const framework = frameworks.find((it) => keyOf(it) === chosen) ?? frameworks[0];
        if (!framework) return <p className="fh-notice">{t("本周期还没有机关，不能安排评审。")}</p>;
        if (reviewers.length === 0) {
          return <p className="fh-notice">{t("还没有评审人员，请安全管理员先授予评审角色。")}</p>;
        }
        return (
          <>
            <ChoiceField
              label={t("指标体系")}
              chosen={keyOf(framework)}
              options={frameworks.map((it) => [keyOf(it), it.title] as const)}
              onChoose={setChosen}
            />
            <AssignForm key={keyOf(framework)} cycleId={cycleId} framework={framework} reviewers={reviewers} />
          </>
        );
      }}
    </QueryGate>
  );
}
