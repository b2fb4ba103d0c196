import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "../api/trpc.ts";
import { dayText } from "../ground/dates.ts";
import { hasRole, useSession } from "../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "./fault.tsx";
import { Panel } from "./page.tsx";

/**
 * How the city's calendar differs from what an open cycle has pinned, and the act of taking it over: the office's, in a
 * bureau's own cycle its coordinator's.
 */
export function CalendarDifference({ cycleId, own }: { cycleId: string; own?: { readonly name: string } }) {
  const t = useText();
  const language = useLanguage();
  const isTheirs = hasRole(useSession(), own ? "coordinator" : "municipal");
  const [reason, setReason] = useState("");
  const query = useQuery({ ...trpc.cycle.calendarDifference.queryOptions({ cycleId }), enabled: isTheirs });
  const adopt = useMutation(
    trpc.cycle.adoptCalendar.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const found = query.data;
  if (!found || found.assessments === 0) return null;
  const lines = [
    [t("新增休息日"), found.addedHolidays],
    [t("取消休息日"), found.removedHolidays],
    [t("新增调休上班"), found.addedWorkdays],
    [t("取消调休上班"), found.removedWorkdays],
  ] as const;
  return (
    <Panel title={t("工作日历有变化")}>
      <p>
        {own
          ? t("“{name}”仍按开启时的日历计算工作日。", { name: own.name })
          : t("本周期 {n} 个机关仍按开启时的日历计算工作日。", { n: found.assessments })}
      </p>
      <dl className="fw-facts">
        {lines
          .filter(([, days]) => days.length > 0)
          .map(([label, days]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{days.map((day) => dayText(day, language)).join("、")}</dd>
            </div>
          ))}
      </dl>
      <p className="fw-steps">
        <label>
          {t("采用的理由")}{" "}
          <input
            className="fh-input"
            value={reason}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>{" "}
        <button
          type="button"
          className="fh-button"
          disabled={reason.trim() === "" || adopt.isPending}
          onClick={() => adopt.mutate({ cycleId, reason })}
        >
          {t("采用现行日历并重新计算")}
        </button>
      </p>
      <Fault error={adopt.error} />
    </Panel>
  );
}
