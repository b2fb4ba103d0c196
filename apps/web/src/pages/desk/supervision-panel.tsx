import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../ground/dates.ts";
import { Panel } from "../../parts/page.tsx";
import { SupervisionLight } from "../../parts/supervision-light.tsx";
import { PanelTitle } from "./panel-title.tsx";
import { useText } from "./words.ts";

/** 督导 that wait for this person’s department, with their days, until they are answered. */
export function SupervisionPanel({ assessmentId, cycle }: { assessmentId: string; cycle: string | null }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useQuery(trpc.group.list.queryOptions({ assessmentId }));
  const waiting = data?.records.filter((it) => it.waits) ?? [];
  if (data === undefined || waiting.length === 0) return null;
  return (
    <Panel title={<PanelTitle words={t("待答复的督导（{n}）", { n: waiting.length })} cycle={cycle} />}>
      <ul className="fw-next">
        {waiting.map((record) =>
          record.content.kind === "supervision" ? (
            <li key={record.n}>
              <SupervisionLight record={record} today={data.today} />
              <Link to="/assessments/$assessmentId/group" params={{ assessmentId }}>
                <span lang="zh-CN">{record.content.found}</span>
              </Link>
              <span className="fh-quiet">{t("期限：{day}", { day: dayText(record.content.dueOn, language) })}</span>
            </li>
          ) : null,
        )}
      </ul>
    </Panel>
  );
}
