import { ErrorNotice } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { Assessment } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { uploadOfficialText } from "../../api/upload.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";

/** Attaches the document's own wording from the agency's copy; another edition attaches nothing and says what differs. */
export function OfficialTextPanel({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const { id, framework, officialText } = assessment;
  const hand = useMutation({
    mutationFn: (file: File) => uploadOfficialText(assessment, file),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.get.queryKey({ id }) }),
  });
  const { data } = hand;
  return (
    <Panel title={t("文件原文")}>
      <p className="fh-quiet">
        {t("平台不收录文件原文，只有自己的概述。附上本机关所存的文件后，{all} 项中能对上的按原文显示，并用于导出。", {
          all: framework.indicators.length,
        })}
      </p>
      <p role="status">{t("已附原文 {n} 项", { n: Object.keys(officialText).length })}</p>
      <FileTrigger
        acceptedFileTypes={[".docx", ".xlsx", ".txt"]}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) hand.mutate(file);
        }}
      >
        <Button className="fh-button" isDisabled={hand.isPending}>
          {t("选择文件（.docx、.xlsx、.txt，不超过 20 MB）")}
        </Button>
      </FileTrigger>
      {hand.isPending ? <p>{t("正在核对…")}</p> : null}
      {data?.kind === "attached" ? (
        <p className="fw-verdict-good">{t("已对上 {n} 项。", { n: data.attached })}</p>
      ) : null}
      {data?.kind === "refused" ? <ErrorNotice report={data.report} /> : null}
    </Panel>
  );
}
