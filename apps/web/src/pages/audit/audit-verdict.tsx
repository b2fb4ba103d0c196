import { useLanguage } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { chainWords } from "./chain-words.ts";

const REASONS = {
  gap: "序号不连续",
  link: "与上一条不相连",
  content: "内容被改动",
  head: "末尾被删减",
  sealed: "与链尾汇总不符",
  anchor: "与报告中的锚点不符",
} as const;

/** Checks every chain and names the first bad row. */
export function AuditVerdict({ agencies }: { agencies: ReadonlyMap<string, string> }) {
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
          <p className="fh-quiet">
            {t("各机关的记录自成一链，每条都含上一条的校验值；改动、删除、插入任何一条都会被发现。")}
          </p>
        ) : data.ok ? (
          <>
            <p className="fw-verdict-good">
              {t("完整：{n} 条记录逐条相连。", { n: data.rows })}{" "}
              <span className="fh-quiet">{timeText(new Date(submittedAt).toISOString(), language, timeZone)}</span>
            </p>
            {data.printed === null ? null : (
              <p className="fw-chain">
                {t("此刻的审计链锚点，与报告末尾所印同一写法：")}
                <br />
                <code className="fw-hash">{data.printed}</code>
              </p>
            )}
          </>
        ) : (
          <p className="fw-verdict-bad">
            {t("{chain}第 {seq} 条起不可信：{reason}", {
              chain: chainWords(data.chain, agencies, t),
              seq: data.seq,
              reason: t(REASONS[data.reason]),
            })}
          </p>
        )}
      </div>
      <Fault error={verify.error} />
    </Panel>
  );
}
