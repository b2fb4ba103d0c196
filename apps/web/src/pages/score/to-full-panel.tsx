import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { WhatIfSteps } from "./what-if-steps.tsx";

/** What it would take for one indicator to reach full marks, asked when somebody wants to know. */
export function ToFullPanel(props: {
  readonly assessment: Pick<Assessment, "id" | "fields">;
  readonly indicator: string;
}) {
  const t = useText();
  const { assessment, indicator } = props;
  const [isAsked, setAsked] = useState(false);
  const found = useQuery({
    ...trpc.assessment.toFull.queryOptions({ id: assessment.id, indicator }),
    enabled: isAsked,
  });
  return (
    <details className="fw-more" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t("本项怎样得满分")}</summary>
      {isAsked ? (
        <QueryGate query={found}>{(answer) => <WhatIfSteps answer={answer} fields={assessment.fields} />}</QueryGate>
      ) : null}
    </details>
  );
}
