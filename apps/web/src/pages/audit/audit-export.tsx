import { useMutation } from "@tanstack/react-query";
import { saveFile } from "../../api/save-file.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ExportButtons } from "../../parts/export-buttons.tsx";
import { Fault } from "../../parts/fault.tsx";
import type { AuditFilter } from "./audit-filter.ts";

/**
 * Takes the filtered rows away as a file; the taking itself is written down. Where there are more than one answer holds, the
 * machine makes a file of all of them.
 */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useText();
  const take = useMutation(trpc.audit.export.mutationOptions({ onSuccess: saveFile }));
  const ask = useMutation(
    trpc.audit.askExport.mutationOptions({
      onSuccess: () => {
        take.reset();
        void queryClient.invalidateQueries({ queryKey: trpc.job.asked.queryKey() });
      },
    }),
  );
  const format = take.variables?.format ?? "csv";
  return (
    <div className="fw-filters">
      <ExportButtons isBusy={take.isPending} onExport={(format) => take.mutate({ ...filter, format })} />
      {take.data?.isCut === true ? (
        <p className="fh-quiet" role="status">
          {t("最新 {n} 条已下载；全部记录较多，可由系统生成一个 .{format} 文件，过程中可以离开本页。", {
            n: take.data.rows,
            format,
          })}{" "}
          <button
            type="button"
            className="fh-button fh-button-main"
            disabled={ask.isPending}
            onClick={() => ask.mutate({ ...filter, format })}
          >
            {t("生成文件")}
          </button>
        </p>
      ) : null}
      <Fault error={take.error ?? ask.error} />
    </div>
  );
}
