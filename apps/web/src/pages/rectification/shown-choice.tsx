import { PROBLEMS_SHOWN } from "./rectification-entry.ts";
import type { ProblemsShown } from "./sifted.ts";
import { useText } from "./words.ts";

const WORDS = {
  open: "未销号",
  mine: "待我办理",
  late: "已逾期",
  closed: "已销号、已撤项",
  all: "全部",
} as const satisfies Readonly<Record<ProblemsShown, string>>;

/** Which problems are shown, each with how many there are. */
export function ShownChoice(props: {
  readonly show: ProblemsShown;
  readonly counts: Readonly<Record<string, number>>;
  readonly onShow: (show: ProblemsShown) => void;
}) {
  const t = useText();
  const { show, counts, onShow } = props;
  return (
    <fieldset className="fw-status">
      <legend>{t("显示")}</legend>
      {PROBLEMS_SHOWN.map((it) => (
        <label key={it} className={`fw-status-option ${show === it ? "fw-chosen" : ""}`}>
          <input type="radio" name="problems" checked={show === it} onChange={() => onShow(it)} />
          <span>
            {t(WORDS[it])}
            {`（${counts[it] ?? 0}）`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
