import type { FillCheck } from "@faheng/api";
import { useMutation } from "@tanstack/react-query";
import { checkFillTable, fillTable } from "../../api/fill-book.ts";
import { client, queryClient } from "../../api/trpc.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { WorkbookFile } from "../../parts/workbook-file.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { TableResult, type Written } from "./table-result.tsx";
import { useText } from "./words.ts";

/** The steps: table, file, dry run, confirmation, result. */
export function TableSteps({ assessmentId, n }: { readonly assessmentId: string; readonly n: number }) {
  const t = useText();
  const look = useMutation({ mutationFn: async (file: File) => await checkFillTable(assessmentId, file) });
  const confirm = useMutation({
    mutationFn: async (rows: FillCheck["rows"]): Promise<readonly Written[]> => {
      const answers = rows.flatMap(({ answer }) => answer ?? []);
      const duties = rows.flatMap(({ statement }) => statement ?? []);
      const saved = await client.response.saveMany.mutate({ assessmentId, answers, duties });
      const versions = new Map(saved.map(({ indicator, version }) => [indicator, version]));
      return rows.map((row) => ({ row, version: row.answer === null ? 0 : (versions.get(row.indicator) ?? 0) }));
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (confirm.data) {
    const again = (): void => {
      confirm.reset();
      look.reset();
    };
    return <TableResult assessmentId={assessmentId} written={confirm.data} onAgain={again} />;
  }
  return (
    <>
      <Panel title={t("一、下载填报表，填好后交回")}>
        <p className="fh-quiet">
          {t(
            "表里是由您填报的 {n} 项，和现在的内容。浅黄色的单元格可以填，其余的锁定；交回之前别人也可以在网页上填。",
            { n },
          )}
        </p>
        <p className="fw-steps">
          <a className="fh-button" href={fillTable(assessmentId)} download>
            {t("下载填报表（.xlsx）")}
          </a>
        </p>
        <WorkbookFile
          hint={t("也可以把文件拖到这里；不超过 20 MB。")}
          isBusy={look.isPending || confirm.isPending}
          chosen={look.variables?.name ?? null}
          onFile={(file) => {
            confirm.reset();
            look.mutate(file);
          }}
        />
        {look.isPending ? <p role="status">{t("正在试算，不会写入任何内容…")}</p> : null}
        <Fault error={look.error} />
      </Panel>
      {look.data === undefined || look.isPending ? null : (
        <CheckPanel
          key={look.submittedAt}
          check={look.data}
          isBusy={confirm.isPending}
          onConfirm={(rows) => confirm.mutate(rows)}
        >
          {confirm.isPending ? <p role="status">{t("正在写入…")}</p> : null}
          <Fault error={confirm.error} />
        </CheckPanel>
      )}
    </>
  );
}
