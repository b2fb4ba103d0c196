import { useMutation } from "@tanstack/react-query";
import { saveFile } from "../../api/save-file.ts";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ExportButtons } from "../../parts/export-buttons.tsx";
import { Fault } from "../../parts/fault.tsx";
import type { AuditFilter } from "./audit-filter.ts";

/** Takes the filtered rows away as a file; the taking itself is written down. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useText();
  const take = useMutation(trpc.audit.export.mutationOptions({ onSuccess: saveFile }));
  return (
    <div className="fw-filters">
      <ExportButtons isBusy={take.isPending} onExport={(format) => take.mutate({ ...filter, format })} />
      {take.data?.isCut === true ? (
        <span className="fh-quiet">{t("只含最新 {n} 条", { n: take.data.rows })}</span>
      ) : null}
      <Fault error={take.error} />
    </div>
  );
}
