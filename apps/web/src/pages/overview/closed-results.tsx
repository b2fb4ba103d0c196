import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Overview } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { EditionBody } from "../../parts/edition/edition-body.tsx";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useText } from "./words.ts";

type Editions = NonNullable<Overview["editions"]>;

/** The results of a cycle that is closed: of its newest edition, or that there is none and what stands below is of now. */
export function ClosedResults(props: {
  readonly cycleId: string;
  readonly editions: Editions;
  readonly isLiveShown: boolean;
  readonly onLive: (isShown: boolean) => void;
}) {
  const { cycleId, editions, isLiveShown, onLive } = props;
  const { published, begun } = editions;
  const t = useText();
  return (
    <Panel
      title={t("本周期的结果")}
      side={
        <Link
          to="/cycles/$cycleId/editions"
          params={{ cycleId }}
          search={published === null ? {} : { n: published.n }}
          className="fh-link"
        >
          {published === null ? t("版次") : t("第{n}版", { n: published.n })}
        </Link>
      }
    >
      {published === null ? (
        <p className="fh-notice">{t("本周期已结束，没有已发布的版次。以下按现在的数据计算，不是已发布的结果。")}</p>
      ) : (
        <Published cycleId={cycleId} published={published} />
      )}
      {begun === null ? null : (
        <p>
          {begun.state === "preview"
            ? t("第 {n} 版正在预览，尚未发布。", { n: begun.n })
            : t("第 {n} 版已锁定，尚未发布。", { n: begun.n })}
        </p>
      )}
      {published === null ? null : (
        <div className="fw-no-print">
          <button type="button" className="fh-button" aria-expanded={isLiveShown} onClick={() => onLive(!isLiveShown)}>
            {isLiveShown ? t("收起现在的计算") : t("另看现在的计算")}
          </button>
        </div>
      )}
      {published !== null && isLiveShown ? (
        <p className="fh-notice">{t("以下按现在的数据计算，不是已发布的结果；已发布的以上面的版次为准。")}</p>
      ) : null}
    </Panel>
  );
}

function Published({
  cycleId,
  published: { n, title, publishedAt, publicFrom },
}: {
  readonly cycleId: string;
  readonly published: NonNullable<Editions["published"]>;
}) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const view = useQuery(trpc.edition.get.queryOptions({ cycleId, n }));
  const at = (instant: string): string => timeText(instant, language, timeZone);
  return (
    <>
      <p>
        {t("本周期已结束，结果以第 {n} 版为准：", { n })}
        <strong lang="zh-CN">{title}</strong>
        {t("（{at} 发布）", { at: at(publishedAt) })}
        {publicFrom === null ? null : ` ${t("机关自 {at} 起可见。", { at: at(publicFrom) })}`}
      </p>
      <QueryGate query={view}>{(found) => <EditionBody view={found} />}</QueryGate>
    </>
  );
}
