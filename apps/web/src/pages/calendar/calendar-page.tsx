import type { CalendarDay } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarYear } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { timeText } from "../../ground/dates.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { calendarSearch, yearShown } from "./calendar-entry.ts";
import { ListImport } from "./list-import.tsx";
import { turned } from "./month-grid.ts";
import { MonthTable } from "./month-table.tsx";

const SOURCES = {
  kept: "已维护",
  published: "按国务院办公厅公布的安排，尚未维护",
  unknown: "尚无放假安排，仅按周末计算",
} as const;

/** 工作日历: which days of a year people work, for everything that counts working days. */
export function CalendarPage() {
  const session = useSession();
  const [search] = useAddress(calendarSearch);
  const year = yearShown(search, session.timeZone);
  const query = useQuery(trpc.calendar.get.queryOptions({ year }));
  return <QueryGate query={query}>{(found) => <Year key={found.year} stored={found} />}</QueryGate>;
}

function Year({ stored }: { stored: CalendarYear }) {
  const t = useText();
  const session = useSession();
  const language = useLanguage();
  const [, change] = useAddress(calendarSearch);
  const [steps, setSteps] = useState<readonly (readonly CalendarDay[])[]>([]);
  const [name, setName] = useState("");
  const { year, version, source, history } = stored;
  const days = steps.at(-1) ?? stored.days;
  const mayWrite = hasRole(session, "system-admin");
  const save = useMutation({
    mutationFn: () => client.calendar.save.mutate({ year, expectedVersion: version, days: [...days] }),
    onSuccess: () => setSteps([]),
    // After a conflict too: what somebody else has kept is the version to save over, what is marked here stays.
    onSettled: () => queryClient.invalidateQueries(),
  });
  const go = (to: number): void => change({ show: to });
  const marks = new Map(days.map((it) => [it.day, it]));
  const last = history[0];
  return (
    <Page title={t("工作日历")} isWide>
      <LeaveGuard isDirty={steps.length > 0} reason={null} holds={(from, to) => from.pathname !== to.pathname} />
      <Panel
        title={t("{year}年", { year })}
        side={
          <span className="fh-actions">
            <button type="button" className="fh-button" disabled={steps.length > 0} onClick={() => go(year - 1)}>
              {t("上一年")}
            </button>
            <button type="button" className="fh-button" disabled={steps.length > 0} onClick={() => go(year + 1)}>
              {t("下一年")}
            </button>
          </span>
        }
      >
        <p className="fh-quiet">
          {t(SOURCES[source])}
          {last === undefined
            ? null
            : ` · ${t("第{version}版", { version: last.version })} · ${last.savedByName} · ${timeText(last.savedAt, language, session.timeZone)}`}
        </p>
        <p className="fw-legend">
          <span>
            <span className="fw-off">{t("休")}</span> {t("节假日")}
          </span>
          <span>
            <strong>{t("班")}</strong> {t("调休上班")}
          </span>
        </p>
        {mayWrite ? (
          <p className="fh-quiet">
            {t("点日期更改：工作日改为休，周末先改为班、再点改为休，最后恢复平常。改完后保存日历。")}
          </p>
        ) : null}
        {mayWrite ? (
          <p className="fw-steps">
            <label>
              {t("所点日期的名称")}{" "}
              <input
                className="fh-input"
                value={name}
                maxLength={60}
                placeholder={t("如：国庆节")}
                onChange={({ target }) => setName(target.value)}
              />
            </label>{" "}
            <button
              type="button"
              className="fh-button"
              disabled={steps.length === 0}
              onClick={() => setSteps(steps.slice(0, -1))}
            >
              {t("撤销上一步")}
            </button>{" "}
            <button
              type="button"
              className="fh-button fh-button-main"
              disabled={steps.length === 0 || save.isPending}
              onClick={() => save.mutate()}
            >
              {t("保存日历")}
            </button>
          </p>
        ) : null}
        <Fault error={save.error} />
        <div className="fw-months">
          {Array.from({ length: 12 }, (_, index) => (
            <MonthTable
              key={index}
              year={year}
              month={index + 1}
              days={marks}
              onTurn={
                mayWrite
                  ? (day) => setSteps([...steps, turned(days, day, name.trim() || t(day.isWeekend ? "调休" : "放假"))])
                  : null
              }
            />
          ))}
        </div>
      </Panel>
      {mayWrite ? <ListImport /> : null}
    </Page>
  );
}
