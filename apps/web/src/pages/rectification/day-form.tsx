import { useState } from "react";
import type { Rectification } from "../../api/outputs.ts";
import { client } from "../../api/trpc.ts";
import { TextField } from "../../parts/text-field.tsx";
import { ActForm } from "./act-form.tsx";
import { LongField } from "./long-field.tsx";
import { useText } from "./words.ts";

/** What is said of a problem with one day and a reason: that a later one is asked for, granted, or that a look-back found it cured. */
export const DAY_FORMS = ["ask-later", "grant-later", "look-back"] as const;
export type DayForm = (typeof DAY_FORMS)[number];

export function DayActForm(props: {
  readonly form: DayForm;
  readonly rectification: Rectification;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { form, rectification, onDone } = props;
  const { assessmentId, id, writes: seen, today, dueOn, asked } = rectification;
  const [day, setDay] = useState(form === "look-back" ? today : (asked?.wishedOn ?? ""));
  const [reason, setReason] = useState("");
  const place = { assessmentId, id, seen, reason };
  const { [form]: words } = {
    "ask-later": {
      label: t("申请延期"),
      day: t("申请延至"),
      why: t("延期的理由"),
      send: async () => await client.rectification.askLater.mutate({ ...place, wishedOn: day }),
    },
    "grant-later": {
      label: t("准许延期"),
      day: t("准许延至"),
      why: t("理由"),
      send: async () => await client.rectification.grantLater.mutate({ ...place, dueOn: day }),
    },
    "look-back": {
      label: t("回头看（整改良好）"),
      day: t("回头看日期"),
      why: t("复查情况"),
      send: async () => await client.rectification.lookBack.mutate({ ...place, lookedOn: day }),
    },
  };
  const ends = form === "look-back" ? { max: today } : { min: dueOn ?? today };
  return (
    <ActForm label={words.label} send={words.label} onSend={words.send} onDone={onDone}>
      <TextField label={words.day} type="date" required value={day} onText={setDay} {...ends} />
      <LongField label={words.why} isRequired value={reason} onText={setReason} />
    </ActForm>
  );
}
