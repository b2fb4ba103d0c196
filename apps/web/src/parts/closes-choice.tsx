import type { Closes } from "@faheng/domain";
import { useText } from "./words.ts";

const WORDS = { answers: "到期停止填报", "hand-in": "到期停止上报" } as const;

/** What the last day of a stage ends; nothing is what most do: what comes later is taken and marked as late. */
export function ClosesChoice(props: {
  readonly closes: readonly Closes[];
  readonly onCloses: (closes: Closes[]) => void;
}) {
  const t = useText();
  const { closes, onCloses } = props;
  return (
    <fieldset className="fw-wide fw-closes">
      <legend>{t("到期后（不选则照收，记为逾期）")}</legend>
      {(["answers", "hand-in"] as const).map((what) => (
        <label key={what}>
          <input
            type="checkbox"
            checked={closes.includes(what)}
            onChange={({ target }) =>
              onCloses([...closes.filter((it) => it !== what), ...(target.checked ? [what] : [])])
            }
          />{" "}
          {t(WORDS[what])}
        </label>
      ))}
    </fieldset>
  );
}
