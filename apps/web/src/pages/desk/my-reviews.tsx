import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { ReviewScope } from "../../parts/review-scope.tsx";

/** A reviewer's own list: what of which agency, cycle by cycle. */
export function MyReviews() {
  const t = useText();
  const { data } = useQuery(trpc.review.mine.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <Panel title={t("我的评审")} side={<span className="fh-quiet">{t("共 {n} 项", { n: data.length })}</span>}>
      <ul className="fw-my-reviews">
        {data.map(({ cycle, agency, parts }) => (
          <li key={`${cycle.id} ${agency.id}`}>
            <p className="fw-card-above" lang="zh-CN">
              {agency.name} · {cycle.title}
            </p>
            <ReviewScope parts={parts} />
            <div className="fh-actions">
              {parts.map(({ assessmentId, frameworkTitle }) => (
                <Link
                  key={assessmentId}
                  to="/assessments/$assessmentId/fill"
                  params={{ assessmentId }}
                  className="fh-button"
                  aria-label={t("{name}：{value}", { name: `${agency.name} ${frameworkTitle}`, value: t("查看填报") })}
                >
                  {t("查看填报")}
                </Link>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
