import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { HandInView } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { figuresText } from "./figures-text.ts";
import { Panel } from "./page.tsx";
import { useText } from "./words.ts";

const KINDS = { self: "自评", preliminary: "初步", final: "正式", migrated: "迁入" } as const;

/** What the assessment came to each time it was handed in: newest first, and how that differs from now. Nothing where it never was. */
export function ResultsPanel({ assessmentId }: { readonly assessmentId: string }) {
  const { data: view } = useQuery(trpc.handIn.get.queryOptions({ assessmentId }));
  return view === undefined || view.results.length === 0 ? null : <Results view={view} />;
}

function Results({ view }: { readonly view: HandInView }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <Panel title={t("历次结果")}>
      <div className="fw-scroll">
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{t("第几次")}</th>
              <th scope="col">{t("结果")}</th>
              <th scope="col">{t("缺报")}</th>
              <th scope="col">{t("与现在相比")}</th>
              <th scope="col">{t("形成")}</th>
            </tr>
          </thead>
          <tbody>
            {view.results.map((it) => (
              <tr key={it.n}>
                <td>
                  {it.n} <span className="fh-mark fh-mark-plain">{t(KINDS[it.kind])}</span>
                </td>
                <td>
                  {figuresText(t, it.figures)}
                  <details className="fw-more">
                    <summary>{t("校验值")}</summary>
                    <code className="fw-hash">{it.statedSha256}</code>
                  </details>
                </td>
                <td lang="zh-CN">{it.unreported.length === 0 ? "—" : it.unreported.join("、")}</td>
                <td>{difference(it.figures)}</td>
                <td>
                  {it.by}，<time dateTime={it.at}>{timeText(it.at, language, timeZone)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="fh-quiet">{t("结果只计审定的填报和办公室的评定；现在的分数还计入草稿和已报送的填报。")}</p>
    </Panel>
  );

  /** What everything that is stated comes to now, where that is something else. */
  function difference(then: HandInView["live"]): string {
    const [now, was] = [figuresText(t, view.live), figuresText(t, then)];
    return now === was ? t("相同") : t("现在：{figures}", { figures: now });
  }
}
