import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { PaperRow } from "../../api/outputs.ts";
import { actByFile } from "../../api/send-file.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { ReasonButton } from "../../parts/reason-button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useText } from "./words.ts";

/** What somebody can do with a document now: issue it, bring its stamped scan back, withdraw it. */
export function PaperActs({ paper }: { readonly paper: PaperRow }) {
  const t = useText();
  const [isIssuing, setIssuing] = useState(false);
  const { assessmentId, id, writes, acts, title } = paper;
  const onSettled = async () => await queryClient.invalidateQueries();
  const withdraw = useMutation({
    mutationFn: async (reason: string) =>
      await client.paper.withdraw.mutate({ assessmentId, id, seen: writes, reason }),
    onSettled,
  });
  const scan = useMutation({
    mutationFn: async (file: File) =>
      await actByFile(`/files/papers/${encodeURIComponent(assessmentId)}/${encodeURIComponent(id)}`, file),
    onSettled,
  });
  if (acts.length === 0) return null;
  return (
    <div className="fw-no-print">
      <div className="fh-actions">
        {acts.includes("paper.issue") ? (
          <button
            type="button"
            className="fh-link"
            aria-expanded={isIssuing}
            aria-label={`${t("印发")}：${title}`}
            onClick={() => setIssuing(!isIssuing)}
          >
            {t("印发")}
          </button>
        ) : null}
        {acts.includes("paper.scan") ? (
          <FileTrigger
            onSelect={(chosen) => {
              const [file] = chosen ?? [];
              if (file) scan.mutate(file);
            }}
          >
            <Button className="fh-link" isDisabled={scan.isPending} aria-label={`${t("上传盖章件")}：${title}`}>
              {t("上传盖章件")}
            </Button>
          </FileTrigger>
        ) : null}
        {acts.includes("paper.withdraw") ? (
          <ReasonButton
            label={t("撤销公文")}
            about={title}
            question={t("撤销后仍列出并保留文件，文号不再使用。")}
            reasonLabel={t("撤销的理由")}
            isDisabled={withdraw.isPending}
            onConfirm={(reason) => withdraw.mutate(reason)}
          />
        ) : null}
      </div>
      <Fault error={withdraw.error ?? scan.error} />
      {isIssuing && acts.includes("paper.issue") ? <IssueForm paper={paper} onDone={() => setIssuing(false)} /> : null}
    </div>
  );
}

/** Puts down that it was issued, under its number. */
function IssueForm({ paper, onDone }: { readonly paper: PaperRow; readonly onDone: () => void }) {
  const t = useText();
  const { assessmentId, id, writes, title, number: printed } = paper;
  const [number, setNumber] = useState("");
  const issue = useMutation({
    mutationFn: async () => {
      const under = number.trim() === "" ? null : number;
      return await client.paper.issue.mutate({ assessmentId, id, seen: writes, number: under });
    },
    onSuccess: onDone,
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    issue.mutate();
  };
  return (
    <form onSubmit={submit} aria-label={t("登记印发：{title}", { title })} className="fw-record-form">
      {printed === null ? (
        <TextField label={t("发文字号（没有的不填）")} maxLength={60} value={number} onText={setNumber} />
      ) : null}
      <Fault error={issue.error} />
      <div className="fh-actions">
        <button type="submit" className="fh-button fh-button-main" disabled={issue.isPending}>
          {t("登记印发")}
        </button>
        <button type="button" className="fh-button" disabled={issue.isPending} onClick={onDone}>
          {t("取消")}
        </button>
      </div>
    </form>
  );
}
