import type { PastCheck } from "@faheng/api";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { checkPast, confirmPast, pastTemplate } from "../../api/past.ts";
import { queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { WorkbookFile } from "../../parts/workbook-file.tsx";
import { PastCheckPanel } from "./past-check-panel.tsx";
import { PastWritten } from "./past-written.tsx";
import { useText } from "./words.ts";

/** Bringing earlier years in: template, file, dry run, confirmation; `null` for all agencies at once. */
export function PastSteps({ agencyId }: { readonly agencyId: string | null }) {
  const t = useText();
  const [reason, setReason] = useState("");
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, check: await checkPast(agencyId, file) }),
  });
  const confirm = useMutation({
    mutationFn: async ({ file, check }: { readonly file: File; readonly check: PastCheck }) => {
      const { digest, rows } = check;
      const { added, corrected } = await confirmPast({ agencyId, digest, file, reason });
      return { added, corrected, written: rows.filter(({ verdict }) => verdict === "new" || verdict === "changed") };
    },
    onSuccess: () => {
      look.reset();
      setReason("");
    },
    onSettled: async () => await queryClient.invalidateQueries(),
  });
  const looked = look.data;
  return (
    <div className="fw-no-print">
      <Panel title={t("导入往年结果")}>
        <p className="fh-quiet">
          {agencyId === null
            ? t(
                "一个文件可以有多个机关、多个年度。导入的结果标明来源，不是本系统计算的；机关不能更正办公室导入的结果。",
              )
            : t("只导入本机关的结果，可以有多个年度。导入的结果标明来源，不是本系统计算的。")}
        </p>
        <p className="fw-steps">
          <a className="fh-button" href={pastTemplate(agencyId)} download>
            {t("下载模板（.xlsx）")}
          </a>
        </p>
        <WorkbookFile
          hint={t("也可以把文件拖到这里；不超过 5000 行。")}
          isBusy={look.isPending || confirm.isPending}
          chosen={look.variables?.name ?? null}
          onFile={(file) => {
            confirm.reset();
            look.mutate(file);
          }}
        />
        {look.isPending ? <p role="status">{t("正在试算，不会写入任何内容…")}</p> : null}
        {confirm.data === undefined ? null : (
          <>
            <p role="status">
              {t("已导入 {added} 个结果，更正 {corrected} 个。", {
                added: confirm.data.added,
                corrected: confirm.data.corrected,
              })}
            </p>
            <PastWritten rows={confirm.data.written} />
          </>
        )}
        <Fault error={look.error} />
      </Panel>
      {looked === undefined || look.isPending ? null : (
        <PastCheckPanel
          key={looked.check.digest}
          check={looked.check}
          isBusy={confirm.isPending}
          isReasoned={looked.check.counts.changed === 0 || reason.trim() !== ""}
          onConfirm={() => confirm.mutate(looked)}
        >
          {looked.check.counts.changed === 0 ? null : (
            <TextField label={t("更正的理由")} maxLength={200} value={reason} onText={setReason} />
          )}
          {confirm.isPending ? <p role="status">{t("正在导入…")}</p> : null}
          <Fault error={confirm.error} />
        </PastCheckPanel>
      )}
    </div>
  );
}
