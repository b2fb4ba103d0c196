import { parsePoints } from "@faheng/domain";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { WhatIfSteps } from "./what-if-steps.tsx";

/** Which facts to change so that the total is sure to reach a target, cheapest first. */
export function WhatIfPanel(props: {
  readonly assessment: Pick<Assessment, "id" | "fields">;
  readonly onIndicator: (code: string) => void;
}) {
  const t = useText();
  const { assessment, onIndicator } = props;
  const [typed, setTyped] = useState("90");
  const [target, setTarget] = useState<number | null>(null);
  const found = useQuery({
    ...trpc.assessment.whatIf.queryOptions({ id: assessment.id, target: target ?? 0 }),
    enabled: target !== null,
  });
  const points = parsePoints(typed.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTarget(points);
  };
  return (
    <Panel title={t("改哪些能达到目标分")} className={target === null ? "fw-what-if-panel" : ""}>
      <form onSubmit={submit} className="fw-line fw-what-if">
        <TextField label={t("目标分")} inputMode="decimal" required value={typed} onText={setTyped} />
        <button type="submit" className="fh-button fh-button-main" disabled={points === null}>
          {t("算一算")}
        </button>
      </form>
      {target === null ? null : (
        <QueryGate query={found}>
          {(answer) => <WhatIfSteps answer={answer} fields={assessment.fields} onIndicator={onIndicator} />}
        </QueryGate>
      )}
    </Panel>
  );
}
