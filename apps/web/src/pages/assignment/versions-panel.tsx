import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Assessment, AssignmentPlan } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { useTimeZone } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { VersionChanges } from "./version-changes.tsx";

/** Every saved version: who, when, and what it changed from what to what. */
export function VersionsPanel({ assessment, plan }: { assessment: Assessment; plan: AssignmentPlan }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const versions = useQuery(trpc.assignment.versions.queryOptions({ assessmentId: assessment.id }));
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  return (
    <Panel title={t("历次版本")} className="fw-no-print">
      <QueryGate query={versions}>
        {(list) =>
          list.length === 0 ? (
            <p className="fh-quiet">{t("尚未保存过")}</p>
          ) : (
            <ol reversed>
              {list.map(({ version, savedBy, savedAt, changed }) => (
                <li key={version} value={version}>
                  <details
                    onToggle={({ currentTarget }) => currentTarget.open && setOpened(new Set([...opened, version]))}
                  >
                    <summary>
                      {savedBy} · {timeText(savedAt, language, timeZone)} · {t("{n} 项改动", { n: changed.length })}
                    </summary>
                    {opened.has(version) ? (
                      <VersionChanges assessment={assessment} plan={plan} version={version} />
                    ) : null}
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
