import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { Assessment } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../app/dates.ts";
import { useTimeZone } from "../../app/session.tsx";
import { useText } from "../../app/text.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";

/** Every saved version: who, when, and what it changed. */
export function VersionsPanel({ assessment }: { assessment: Assessment }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const versions = useQuery(trpc.assignment.versions.queryOptions({ assessmentId: assessment.id }));
  const titleOf = new Map(assessment.framework.indicators.map((it) => [it.code, it.title]));
  return (
    <Panel title={t("历次版本")}>
      <QueryGate query={versions}>
        {(list) =>
          list.length === 0 ? (
            <p className="fh-quiet">{t("尚未保存过")}</p>
          ) : (
            <ol reversed>
              {list.map(({ version, savedBy, savedAt, changed }) => (
                <li key={version} value={version}>
                  <details>
                    <summary>
                      {savedBy} · {timeText(savedAt, language, timeZone)} · {t("{n} 项改动", { n: changed.length })}
                    </summary>
                    <p lang="zh-CN">{changed.map((code) => titleOf.get(code) ?? code).join("、")}</p>
                  </details>
                </li>
              ))}
            </ol>
          )
        }
      </QueryGate>
    </Panel>
  );
}
