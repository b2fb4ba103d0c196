import { lightColour } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { CycleStage } from "../api/outputs.ts";
import { trpc } from "../api/trpc.ts";
import { dayText, today } from "../ground/dates.ts";
import { useTimeZone } from "../ground/session.tsx";
import { useText } from "./words.ts";

/** The stages of a cycle in one line, with their days and where it stands; nothing where none are planned. */
export function StageLine({ cycleId }: { cycleId: string }) {
  const stages = useQuery(trpc.stage.list.queryOptions({ cycleId }));
  return stages.data ? <Stages stages={stages.data.stages} /> : null;
}

/** The same of stages that are there already. */
export function Stages({ stages }: { stages: readonly CycleStage[] }) {
  const t = useText();
  const language = useLanguage();
  const now = today(useTimeZone());
  if (stages.length === 0) return null;
  return (
    <ol className="fw-stages" aria-label={t("本周期的阶段")}>
      {stages.map(({ key, name, from, to, state, isCurrent, isLate, dueOn, pressesFrom }) => {
        const light = isLate ? "red" : isCurrent ? lightColour({ dueOn, pressesFrom }, now) : "blue";
        const word = state === "passed" ? t("已通过") : isLate ? t("已过期限") : isCurrent ? t("当前阶段") : t("未到");
        return (
          <li
            key={key}
            className={`fw-light-${light} fw-stage-${state}`}
            {...(isCurrent ? { "aria-current": "step" as const } : {})}
          >
            <strong lang="zh-CN">{name}</strong>
            <span>
              {from === null
                ? t("{day}前", { day: dayText(to, language) })
                : `${dayText(from, language)} — ${dayText(to, language)}`}
            </span>
            <span className="fw-light">
              <span className="fw-light-dot" aria-hidden="true" />
              {word}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
