import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { PaperRow } from "../../api/outputs.ts";
import { askByFile } from "../../api/send-file.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { PAPER_STATE_WORDS } from "./paper-words.ts";
import { useText } from "./words.ts";

interface Verdict {
  readonly sha256: string;
  readonly matches: readonly (Pick<PaperRow, "assessmentId" | "id" | "title" | "number" | "state"> & {
    readonly what: "made" | "scan";
  })[];
}

/** Whether a file is one of the documents of the register. */
export function CheckPanel() {
  const t = useText();
  const check = useMutation({ mutationFn: async (file: File) => await askByFile<Verdict>("/files/check-paper", file) });
  const verdict = check.data;
  return (
    <Panel title={t("核验文件")} className="fw-no-print">
      <p className="fh-quiet">{t("选一个文件，与登记的公文和盖章件逐字节比对；文件只比对，不保存。")}</p>
      <FileTrigger
        onSelect={(chosen) => {
          const [file] = chosen ?? [];
          if (file) check.mutate(file);
        }}
      >
        <Button className="fh-button" isDisabled={check.isPending}>
          {t("选择要核验的文件")}
        </Button>
      </FileTrigger>
      <Fault error={check.error} />
      <div aria-live="polite">
        {verdict === undefined ? null : verdict.matches.length === 0 ? (
          <p>{t("没有与它完全一致的公文。改动过一个字，或另存过，都不再一致。")}</p>
        ) : (
          <ul>
            {verdict.matches.map(({ assessmentId, id, title, number, state, what }) => (
              <li key={`${id} ${what}`}>
                {what === "made" ? t("与登记的公文一致：") : t("与登记的盖章件一致：")}
                <Link to="/assessments/$assessmentId/papers" params={{ assessmentId }} lang="zh-CN">
                  {number === null ? title : `${title}（${number}）`}
                </Link>{" "}
                <span className="fh-mark fh-mark-plain">{t(PAPER_STATE_WORDS[state])}</span>
              </li>
            ))}
          </ul>
        )}
        {verdict === undefined ? null : (
          <p className="fh-quiet fw-long">{t("校验值 {sha256}", { sha256: verdict.sha256 })}</p>
        )}
      </div>
    </Panel>
  );
}
