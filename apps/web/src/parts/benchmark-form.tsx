import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AskedBenchmark } from "../api/outputs.ts";
import { queryClient, trpc } from "../api/trpc.ts";
import { Fault } from "./fault.tsx";
import { TextField } from "./text-field.tsx";
import { useText } from "./words.ts";

/** States one benchmark for everybody who is scored by it. */
export function BenchmarkForm({ cycleId, asked }: { cycleId: string; asked: AskedBenchmark }) {
  const t = useText();
  const { profile, key, kind, unit, statements } = asked;
  const isChange = statements.length > 0;
  const [value, setValue] = useState("");
  const [source, setSource] = useState(statements.at(-1)?.source ?? "");
  const [reason, setReason] = useState("");
  const state = useMutation(
    trpc.cycle.stateBenchmark.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const isWhole = value.trim() !== "" && source.trim() !== "" && (!isChange || reason.trim() !== "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole || state.isPending) return;
        const why = isChange ? reason : null;
        const expectedVersion = statements.length;
        state.mutate({ cycleId, profileId: profile.id, key, value, source, reason: why, expectedVersion });
      }}
    >
      <TextField
        label={unit === "" ? t("数值") : t("数值（{unit}）", { unit })}
        help={kind === "share" ? t("比例写成 86.5% 或 0.865") : t("写成数字，如 36.4")}
        value={value}
        maxLength={30}
        onText={setValue}
      />
      <TextField label={t("由谁公布、见于何处")} value={source} maxLength={500} onText={setSource} />
      {isChange ? (
        <TextField label={t("更改的理由（各机关都会看到）")} value={reason} maxLength={500} onText={setReason} />
      ) : null}
      <p className="fw-steps">
        <button type="submit" className="fh-button fh-button-main" disabled={!isWhole || state.isPending}>
          {isChange ? t("更改并重新计分") : t("填写并重新计分")}
        </button>
      </p>
      <Fault error={state.error} />
    </form>
  );
}
