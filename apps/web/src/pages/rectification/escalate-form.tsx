import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LongField } from "./long-field.tsx";
import { RUNG_WORDS } from "./problem-words.ts";
import { useText } from "./words.ts";

/** 督办: the next rung of the ladder, with its day and document; another one with the reason why some are left out. */
export function EscalateForm(props: { readonly rectification: Rectification; readonly onDone: () => void }) {
  const t = useText();
  const { rectification, onDone } = props;
  const { assessmentId, id, writes: seen, today, rungs, nextRung } = rectification;
  const [rung, setRung] = useState(nextRung);
  const [on, setOn] = useState(today);
  const [document, setDocument] = useState("");
  const [reason, setReason] = useState("");
  const [skipping, setSkipping] = useState("");
  if (nextRung === null || rung === null) return <p>{t("各级督办措施都已采取。")}</p>;
  const ahead = rungs.slice(rungs.indexOf(nextRung));
  return (
    <ActForm
      label={t("采取督办措施")}
      send={t("记录并通知")}
      onSend={async () =>
        await client.rectification.escalate.mutate({
          assessmentId,
          id,
          seen,
          rung,
          on,
          document,
          reason,
          skipping: rung === nextRung ? null : skipping,
        })
      }
      onDone={onDone}
    >
      <ChoiceField
        label={t("督办措施")}
        chosen={rung}
        options={ahead.map((it) => [it, t(RUNG_WORDS[it])] as const)}
        onChoose={(it) => setRung(ahead.find((one) => one === it) ?? nextRung)}
      />
      <TextField label={t("日期")} type="date" required max={today} value={on} onText={setOn} />
      <TextField label={t("文号")} required maxLength={100} value={document} onText={setDocument} />
      <LongField label={t("事由")} isRequired value={reason} onText={setReason} />
      {rung === nextRung ? null : (
        <LongField
          label={t("越过“{rung}”的理由", { rung: t(RUNG_WORDS[nextRung]) })}
          isRequired
          value={skipping}
          onText={setSkipping}
        />
      )}
    </ActForm>
  );
}
