import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LongField } from "./long-field.tsx";
import { useText } from "./words.ts";

/** 回头看: its day, what it found, and until when the problem is to be cured anew. */
export function ReopenForm(props: { readonly rectification: Rectification; readonly onDone: () => void }) {
  const t = useText();
  const { rectification, onDone } = props;
  const { assessmentId, id, writes: seen, today } = rectification;
  const [lookedOn, setLookedOn] = useState(today);
  const [reason, setReason] = useState("");
  const [dueOn, setDueOn] = useState("");
  return (
    <ActForm
      label={t("回头看后重启")}
      send={t("重启整改")}
      onSend={async () => await client.rectification.reopen.mutate({ assessmentId, id, seen, lookedOn, reason, dueOn })}
      onDone={onDone}
    >
      <TextField label={t("回头看日期")} type="date" required max={today} value={lookedOn} onText={setLookedOn} />
      <LongField label={t("复查情况")} isRequired value={reason} onText={setReason} />
      <TextField label={t("新的完成时限")} type="date" required min={today} value={dueOn} onText={setDueOn} />
    </ActForm>
  );
}
