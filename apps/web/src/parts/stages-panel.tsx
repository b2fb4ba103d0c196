import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { CycleStages } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { timeText } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { Panel } from "./page.tsx";
import { Stages } from "./stage-line.tsx";

// What an office does about stages comes to nobody else's desk.
const StagePlanForm = lazy(async () => ({ default: (await import("./stage-plan-form.tsx")).StagePlanForm }));
const StageActs = lazy(async () => ({ default: (await import("./stage-acts.tsx")).StageActs }));

/** The stages of a cycle with what is done in each, and for its office how they are planned, passed, undone and moved. */
export function StagesPanel({ cycleId, isOpen }: { cycleId: string; isOpen: boolean }) {
  const t = useText();
  const query = useQuery(trpc.stage.list.queryOptions({ cycleId }));
  const found = query.data;
  if (!found || (found.stages.length === 0 && !(found.isOffice && isOpen))) return null;
  return (
    <Panel title={t("阶段")}>
      <Stages stages={found.stages} />
      {found.stages.length === 0 ? (
        <Suspense fallback={null}>
          <StagePlanForm cycleId={cycleId} found={found} />
        </Suspense>
      ) : (
        <Details found={found} />
      )}
      {found.isOffice && isOpen ? (
        <Suspense fallback={null}>
          <StageActs cycleId={cycleId} found={found} />
        </Suspense>
      ) : null}
    </Panel>
  );
}

function Details({ found: { stages, last } }: { found: CycleStages }) {
  const t = useText();
  const language = useLanguage();
  const timeZone = useTimeZone();
  const withTasks = stages.filter(({ tasks }) => tasks.length > 0);
  return (
    <>
      {withTasks.length === 0 ? null : (
        <details className="fw-stage-tasks">
          <summary>{t("各阶段的工作")}</summary>
          <dl className="fw-facts" lang="zh-CN">
            {withTasks.map(({ key, name, tasks }) => (
              <div key={key}>
                <dt>{name}</dt>
                <dd>{tasks.join("；")}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {last?.reason ? (
        <p className="fh-quiet">
          {t("{name} 于 {time}改动：{reason}", {
            name: last.savedByName,
            time: timeText(last.savedAt, language, timeZone),
            reason: last.reason,
          })}
        </p>
      ) : null}
    </>
  );
}
