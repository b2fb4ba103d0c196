import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import type { AuditFilter } from "./audit-filter.ts";

/** Takes the filtered rows away as a file; the taking itself is written down. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useText();
  const take = useMutation(
    trpc.audit.export.mutationOptions({
      onSuccess: ({ fileName, mediaType, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        link.download = fileName;
        link.click();
        URL.revokeObjectURL(link.href);
      },
    }),
  );
  return (
    <div className="fw-filters">
      {(["xlsx", "csv"] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="fh-button"
          disabled={take.isPending}
          onClick={() => take.mutate({ ...filter, format })}
        >
          {t("导出 .{format}", { format })}
        </button>
      ))}
      {take.data?.isCut === true ? (
        <span className="fh-quiet">{t("只含最新 {n} 条", { n: take.data.rows })}</span>
      ) : null}
      <Fault error={take.error} />
    </div>
  );
}
