import { EmptyPicture, useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../../api/trpc.ts";
import { dayText } from "../../app/dates.ts";
import { useText } from "../../app/text.ts";
import { QueryGate } from "../../parts/query-gate.tsx";

const PHASES = {
  upcoming: "未开始",
  running: "进行中",
  ended: "考评期已过，尚未结束",
  closed: "已结束",
} as const;

/** The cycles of the city, newest first, with the way to open another. */
export function CycleCards() {
  const t = useText();
  const language = useLanguage();
  const cycles = useQuery(trpc.cycle.list.queryOptions());
  const open = (
    <Link to="/cycles/new" className="fh-button fh-button-main">
      {t("开启考评周期")}
    </Link>
  );
  return (
    <QueryGate query={cycles}>
      {(list) =>
        list.length === 0 ? (
          <EmptyPicture title={t("还没有考评周期")}>{open}</EmptyPicture>
        ) : (
          <>
            <div className="fw-toolbar">{open}</div>
            <div className="fw-cards">
              {list.map(({ id, title, from, to, phase, assessments }) => (
                <article key={id} className={`fw-card fw-light-${phase === "ended" ? "yellow" : "blue"}`}>
                  <p className="fw-card-above">
                    {dayText(from, language)} — {dayText(to, language)}
                  </p>
                  <h2 lang="zh-CN">{title}</h2>
                  <p className="fw-light">
                    <span className="fw-light-dot" aria-hidden="true" />
                    {t(PHASES[phase])}
                  </p>
                  <p>{t("{n} 个机关参加考评", { n: assessments })}</p>
                  <div className="fh-actions">
                    <Link to="/cycles/$cycleId" params={{ cycleId: id }} className="fh-button">
                      {t("市级汇总")}
                    </Link>
                  </div>
                </article>
              ))}
            </div>
          </>
        )
      }
    </QueryGate>
  );
}
