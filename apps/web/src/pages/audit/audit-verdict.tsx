import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";

const REASONS = {
  gap: "序号不连续",
  link: "与上一条不相连",
  content: "内容被改动",
  head: "末尾被删减",
  anchor: "与报告中的锚点不符",
} as const;

/** Checks the whole chain and names the first bad row. */
export function AuditVerdict() {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const verify = useMutation(
    trpc.audit.verify.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.audit.list.queryKey() }),
    }),
  );
  const { data, submittedAt } = verify;
  return (
    <Panel
      title={t("审计链完整性")}
      className="fw-after"
      side={
        <button
          type="button"
          className="fh-button fh-button-main"
          disabled={verify.isPending}
          onClick={() => verify.mutate({})}
        >
          {verify.isPending ? t("校验中…") : t("校验全部记录")}
        </button>
      }
    >
      <div role="status">
        {data === undefined ? (
          <p className="fh-quiet">{t("每条记录都含上一条的校验值；改动、删除、插入任何一条都会被发现。")}</p>
        ) : data.ok ? (
          <>
            <p className="fw-verdict-good">
              {t("完整：{n} 条记录逐条相连。", { n: data.rows })}{" "}
              <span className="fh-quiet">{timeText(new Date(submittedAt).toISOString(), language, timeZone)}</span>
            </p>
            <p className="fw-chain">
              {t("第 {seq} 条的校验值，可与报告末尾的“审计链锚点”核对：", { seq: data.head.seq })}
              <br />
              <code className="fw-hash">{data.head.hash}</code>
            </p>
          </>
        ) : (
          <p className="fw-verdict-bad">
            {t("第 {seq} 条起不可信：{reason}", { seq: data.seq, reason: t(REASONS[data.reason]) })}
          </p>
        )}
      </div>
      <Fault error={verify.error} />
    </Panel>
  );
}
