import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Assessment } from "../../api/outputs.ts";
import { HANDLING_STATE_WORDS } from "../../parts/handling-state.ts";
import { Panel } from "../../parts/page.tsx";
import { countByStanding, STANDINGS } from "./standing-count.ts";
import { useText } from "./words.ts";

/** Departments, or chapters, by where their answers stand; each number leads to the list that it counts. */
export function StandingTable(props: {
  readonly assessment: Assessment;
  readonly by: "dept" | "chapter";
  readonly onBy: (by: "dept" | "chapter") => void;
}) {
  const t = useText();
  const { assessment, by, onBy } = props;
  const rows = useMemo(() => countByStanding(assessment, by), [assessment, by]);
  const words = { ...HANDLING_STATE_WORDS, late: "逾期" } as const;
  return (
    <Panel
      title={t("办理进度")}
      side={
        <select
          className="fh-input"
          aria-label={t("分列")}
          value={by}
          onChange={({ target }) => onBy(target.value === "chapter" ? "chapter" : "dept")}
        >
          <option value="dept">{t("按责任单位")}</option>
          <option value="chapter">{t("按章")}</option>
        </select>
      }
    >
      <div className="fw-scroll">
        <table className="fh-table">
          <thead>
            <tr>
              <th scope="col">{by === "dept" ? t("责任单位") : t("章")}</th>
              <th scope="col" className="fh-number">
                {t("合计")}
              </th>
              {STANDINGS.map((standing) => (
                <th key={standing} scope="col" className="fh-number">
                  {t(words[standing])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, total, counts }) => (
              <tr key={key}>
                <th scope="row" lang="zh-CN">
                  {name}
                </th>
                <td className="fh-number">{total}</td>
                {STANDINGS.map((standing) => (
                  <td key={standing} className="fh-number">
                    {counts[standing] === 0 ? (
                      "0"
                    ) : (
                      <Link
                        to="/assessments/$assessmentId/progress"
                        params={{ assessmentId: assessment.id }}
                        search={Object.assign(
                          { stand: standing },
                          by === "dept" ? { dept: key } : { chapter: key, by },
                        )}
                        hash="list"
                        aria-label={`${name} ${t(words[standing])} ${String(counts[standing])}`}
                      >
                        {standing === "late" ? (
                          <strong className="fh-loss">{counts[standing]}</strong>
                        ) : (
                          counts[standing]
                        )}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
