import { useMutation } from "@tanstack/react-query";
import { type ChosenColumns, keptList } from "../../../api/count-list.ts";
import type { CountLists } from "../../../api/outputs.ts";
import { Fault } from "../../../parts/fault.tsx";
import { useText } from "../words.ts";

type Kept = CountLists["kept"][number];

/** Lists that are kept already: one is tried as if it had been chosen as a file, by the columns it was counted by. */
export function KeptLists(props: {
  readonly assessmentId: string;
  readonly kept: readonly Kept[];
  readonly isBusy: boolean;
  readonly onFile: (file: File, columns: ChosenColumns) => void;
}) {
  const t = useText();
  const { assessmentId, kept, isBusy, onFile } = props;
  const take = useMutation({
    mutationFn: async (list: Kept) => ({ file: await keptList(assessmentId, list), list }),
    onSuccess: ({ file, list: { columns } }) => onFile(file, { key: columns.key, on: columns.on ?? "" }),
  });
  if (kept.length === 0) return null;
  return (
    <div role="group" aria-label={t("已存的清单")}>
      <p className="fh-quiet">{t("也可以用已存的清单，换一列或只计其中一部分；同一份文件只存一次：")}</p>
      <ul className="fw-plain-list">
        {kept.map((list) => (
          <li key={list.sha256} lang="zh-CN">
            <button
              type="button"
              className="fh-link"
              disabled={isBusy || take.isPending}
              aria-label={t("用“{file}”", { file: list.fileName })}
              onClick={() => take.mutate(list)}
            >
              {list.fileName}
            </button>{" "}
            <span className="fh-quiet">{list.title}</span>
          </li>
        ))}
      </ul>
      <Fault error={take.error} />
    </div>
  );
}
