import { ErrorNotice, useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CycleOpening } from "../../api/outputs.ts";
import { queryClient, trpc } from "../../api/trpc.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { Panel } from "../../parts/page.tsx";
import { useText } from "./words.ts";

/** Milliseconds after which an opening that is under way is asked for anew. */
const SOON = 1000;

/** How far the machine is with a cycle of many agencies, and who is not in it; nothing where everybody is. */
export function OpeningPanel({ cycleId, isOpen }: { cycleId: string; isOpen: boolean }) {
  const query = useQuery({
    ...trpc.cycle.opening.queryOptions({ cycleId }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? SOON : false),
  });
  const found = query.data ?? null;
  const underWay = isUnderWay(found);
  // What stands below was read while agencies were missing.
  useEffect(() => {
    if (!underWay) return;
    return () => void queryClient.invalidateQueries(trpc.cycle.overviewPage.queryFilter());
  }, [underWay]);
  if (found === null || (!underWay && (found.left === 0 || !isOpen))) return null;
  return <Found cycleId={cycleId} found={found} />;
}

function isUnderWay(opening: Pick<CycleOpening, "state"> | null | undefined): boolean {
  return opening?.state === "queued" || opening?.state === "leased";
}

function Found({ cycleId, found }: { cycleId: string; found: CycleOpening }) {
  const t = useText();
  const language = useLanguage();
  const refresh = { onSettled: () => queryClient.invalidateQueries() };
  const cancel = useMutation(trpc.job.cancelAsked.mutationOptions(refresh));
  const rest = useMutation(trpc.cycle.openRest.mutationOptions(refresh));
  const { jobId, isOwn, total, left, missing, failure } = found;
  const underWay = isUnderWay(found);
  const opened = total - left;
  return (
    <Panel title={t("开启进度")}>
      <p role="status">
        {underWay
          ? t("正在分批开启：已开启 {opened} 个，共 {total} 个机关。可以离开本页。", { opened, total })
          : t("还有 {n} 个机关没有开启；已开启的不受影响。", { n: left })}
      </p>
      {underWay ? (
        <p className="fw-job-progress">
          <progress max={total} value={opened} aria-label={t("开启进度")} />
        </p>
      ) : null}
      {failure === null ? null : <ErrorNotice report={{ ...failure, place: null }} />}
      {missing.length === 0 ? null : (
        <details>
          <summary>{t("没有开启的机关")}</summary>
          <ul>
            {missing.map(({ agencyId, agencyName, reason }) => (
              <li key={agencyId}>
                <span lang="zh-CN">{agencyName}</span>
                {reason === null ? null : <span className="fh-quiet"> {reason.message[language]}</span>}
              </li>
            ))}
          </ul>
          {missing.length < left ? <p className="fh-quiet">{t("只列出前 {n} 个。", { n: missing.length })}</p> : null}
        </details>
      )}
      {underWay && isOwn ? (
        <ConfirmButton
          label={t("停止开启")}
          question={t("停止后不再开启其余机关；已开启的保留，之后可以继续。")}
          isDisabled={cancel.isPending}
          onConfirm={() => cancel.mutate({ id: jobId })}
        />
      ) : null}
      {underWay ? null : (
        <button type="button" className="fh-button" disabled={rest.isPending} onClick={() => rest.mutate({ cycleId })}>
          {t("继续开启")}
        </button>
      )}
      <Fault error={cancel.error ?? rest.error} />
    </Panel>
  );
}
