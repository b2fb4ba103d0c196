import type { CalendarDay } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { dayText } from "../../ground/dates.ts";
import { useText } from "./words.ts";
import { type GridDay, isWorking, weeksOf } from "./month-grid.ts";

const WEEK = ["一", "二", "三", "四", "五", "六", "日"] as const;

/** One month; what is off or made up says so by a word, not by colour alone. */
export function MonthTable(props: {
  readonly year: number;
  readonly month: number;
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** `null`: read only. */
  readonly onTurn: ((day: GridDay) => void) | null;
}) {
  const t = useText();
  const language = useLanguage();
  const { year, month, days, onTurn } = props;
  return (
    <table className="fw-month">
      <caption>{t("{month}月", { month })}</caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((it) => it !== null)?.day}>
            {week.map((it, at) => {
              if (it === null) return <td key={WEEK[at]}>&nbsp;</td>;
              const marked = days.get(it.day);
              const works = isWorking(it, marked);
              const word = marked === undefined ? "" : works ? t("班") : t("休");
              const label = `${dayText(it.day, language)}：${works ? t("工作日") : t("休息日")}${marked ? `（${marked.name}）` : ""}`;
              return (
                <td key={WEEK[at]} className={works ? "" : "fw-off"} title={marked?.name} data-word={word}>
                  {onTurn === null ? (
                    <span aria-label={label} role="img">
                      {it.date}
                    </span>
                  ) : (
                    <button type="button" aria-label={label} onClick={() => onTurn(it)}>
                      {it.date}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
