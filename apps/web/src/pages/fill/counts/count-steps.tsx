import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { checkList, type ChosenColumns, countList, type CountPlace, countTemplate } from "../../../api/count-list.ts";
import { queryClient, trpc } from "../../../api/trpc.ts";
import type { CountLists } from "../../../api/outputs.ts";
import { Fault } from "../../../parts/fault.tsx";
import { WorkbookFile } from "../../../parts/workbook-file.tsx";
import type { Answer } from "../use-answer.ts";
import { useText } from "../words.ts";
import { CountResult } from "./count-result.tsx";
import { GroupLists } from "./group-lists.tsx";
import { KeptLists } from "./kept-lists.tsx";

/** Lists that are offered empty, by the key of their kind. */
const KINDS = [
  ["lawsuits", "诉讼案件"],
  ["trainings", "培训"],
  ["advisers", "法律顾问"],
  ["mediations", "调解"],
  ["other", "其他事项"],
] as const;

/** An empty list out, one that was filled in tried, and counted. */
export function CountSteps(props: {
  readonly place: CountPlace;
  readonly isRatio: boolean;
  /** Lists that anything of the assessment was counted from already. */
  readonly kept: CountLists["kept"];
  readonly answer: Answer;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { place, isRatio, kept, answer, onDone } = props;
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<ChosenColumns>({});
  const look = useMutation({
    mutationFn: async (of: { readonly file: File; readonly columns: ChosenColumns }) =>
      await checkList(place, of.columns, of.file),
  });
  const { assessmentId } = place;
  const count = useMutation({
    mutationFn: async () => {
      if (file === null || look.data === undefined) throw new TypeError("nothing was tried");
      return await countList(place, look.data, file);
    },
    onSuccess: async (saved) => {
      answer.handedOn(saved);
      await queryClient.invalidateQueries({ queryKey: trpc.response.counts.queryKey() });
      onDone();
    },
  });
  const attempt = (next: File, chosen: ChosenColumns): void => {
    setFile(next);
    setColumns(chosen);
    count.reset();
    look.mutate({ file: next, columns: chosen });
  };
  const isBusy = look.isPending || count.isPending;
  return (
    <div className="fw-count-steps fw-no-print">
      <p className="fh-quiet">
        {t("空白清单：")}
        {KINDS.map(([kind, words]) => (
          <span key={kind}>
            <a href={countTemplate(kind)} download className="fh-link">
              {t(words)}
            </a>{" "}
          </span>
        ))}
      </p>
      <KeptLists assessmentId={assessmentId} kept={kept} isBusy={isBusy} onFile={attempt} />
      {isRatio ? null : <GroupLists assessmentId={assessmentId} isBusy={isBusy} onFile={(next) => attempt(next, {})} />}
      <WorkbookFile
        hint={t("先试算，确认之前不写入；不超过 20 MB、10万行。")}
        isBusy={isBusy}
        chosen={file?.name ?? null}
        onFile={(next) => attempt(next, {})}
      />
      {look.isPending ? <p role="status">{t("正在试算，不会写入任何内容…")}</p> : null}
      <Fault error={look.error} />
      {look.data && file && !look.isPending ? (
        <CountResult
          check={look.data}
          isRatio={isRatio}
          isBusy={isBusy}
          isWaiting={answer.isDirty}
          onColumns={(patch) => {
            const { key, on, mark, only } = look.data.columns;
            const now = {
              ...(key === "" ? {} : { key }),
              on: on ?? "",
              only: only ?? "",
              ...(mark === null ? {} : { mark }),
            };
            attempt(file, Object.assign(now, columns, patch));
          }}
          onConfirm={() => count.mutate()}
        />
      ) : null}
      {count.isPending ? <p role="status">{t("正在写入…")}</p> : null}
      <Fault error={count.error} />
    </div>
  );
}
