import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, trpc } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import type { GroupRow } from "./group-kinds.ts";
import { useText } from "./words.ts";

/** What a department answers to a 督导. */
export function AnswerForm(props: {
  readonly assessmentId: string;
  readonly record: GroupRow;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { assessmentId, record, today, onDone } = props;
  const { n, version } = record;
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [doneOn, setDoneOn] = useState(today);
  const answer = useMutation({
    mutationFn: async () => await client.group.answer.mutate({ assessmentId, n, version, text, doneOn }),
    onSuccess: onDone,
    onSettled: async () => await cache.invalidateQueries(trpc.group.list.queryFilter({ assessmentId })),
  });
  return (
    <form
      aria-label={t("答复第{n}条督导", { n })}
      className="fw-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate();
      }}
    >
      <TextField label={t("整改情况")} required maxLength={2000} value={text} onText={setText} />
      <TextField label={t("办完日期")} type="date" required max={today} value={doneOn} onText={setDoneOn} />
      <Fault error={answer.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={answer.isPending}>
          {t("提交答复")}
        </button>
        <button type="button" className="fh-button" disabled={answer.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
