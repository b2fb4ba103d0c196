import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { checkRoster, confirmRoster, type Progress, rosterTemplate } from "../../api/roster.ts";
import { queryClient } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { WorkbookFile } from "../../parts/workbook-file.tsx";
import { RosterCheckPanel } from "./roster-check-panel.tsx";
import { RosterResult } from "./roster-result.tsx";

/** The steps after an agency is chosen: template, file, dry run, confirmation, result. */
export function RosterSteps({ agency }: { agency: { readonly id: string; readonly name: string } }) {
  const t = useText();
  const [progress, setProgress] = useState<Progress | null>(null);
  const look = useMutation({
    mutationFn: async (file: File) => ({ file, check: await checkRoster(agency.id, file) }),
  });
  const confirm = useMutation({
    mutationFn: ({ file, digest }: { readonly file: File; readonly digest: string }) =>
      confirmRoster({ agencyId: agency.id, digest, file }, setProgress),
    onSettled: async () => {
      setProgress(null);
      await queryClient.invalidateQueries();
    },
  });
  const again = (): void => {
    confirm.reset();
    look.reset();
  };
  if (confirm.data) return <RosterResult agency={agency.name} result={confirm.data} onAgain={again} />;
  const looked = look.data;
  return (
    <>
      <Panel title={t("二、下载模板，填好后交回")}>
        <p className="fh-quiet">
          {t("模板里是本机关现有的处室和人员。不在表中的不变；表中的人员，在本机关的角色以表为准，密码不变。")}
        </p>
        <p className="fw-steps">
          <a className="fh-button" href={rosterTemplate(agency.id)} download>
            {t("下载模板（.xlsx）")}
          </a>
        </p>
        <WorkbookFile
          hint={t("也可以把文件拖到这里；不超过 2000 行。")}
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
      {looked === undefined || look.isPending ? null : (
        <RosterCheckPanel
          key={looked.check.digest}
          check={looked.check}
          isBusy={confirm.isPending}
          onConfirm={() => confirm.mutate({ file: looked.file, digest: looked.check.digest })}
        >
          {confirm.isPending ? (
            <p role="status">
              {progress === null || progress.total === 0
                ? t("正在导入…")
                : t("正在准备账号：{done}/{total}", { done: progress.done, total: progress.total })}
            </p>
          ) : null}
          <Fault error={confirm.error} />
        </RosterCheckPanel>
      )}
    </>
  );
}
