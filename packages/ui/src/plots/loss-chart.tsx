import { useUiText } from "../i18n/language.tsx";
import { pointsText } from "../score/interval-text.ts";
import { Legend } from "./legend.tsx";

/** What one heading has surely lost and may lose at most, in thousandths; `null` where nothing limits it. */
export interface LossRow {
  readonly name: string;
  readonly sure: number;
  readonly possible: number | null;
}

/**
 * Points lost by heading: solid is certain, light is what pending facts may still take. The words stand in the page and break
 * as its words do; only the bars are drawn.
 */
export function LossChart(props: {
  readonly rows: readonly LossRow[];
  readonly sureName: string;
  readonly possibleName: string;
  readonly label: string;
}) {
  const t = useUiText();
  const { rows, sureName, possibleName, label } = props;
  const most = Math.max(1, ...rows.map(({ sure, possible }) => possible ?? sure));
  const said = ({ sure, possible }: LossRow): string => {
    if (possible === null) return t("{sure}起", { sure: pointsText(sure) });
    return sure === possible ? pointsText(sure) : `${pointsText(sure)}～${pointsText(possible)}`;
  };
  return (
    <div className="fh-plot" role="img" aria-label={label}>
      <div className="fh-losses">
        {rows.map((row) => (
          <div key={row.name} className="fh-plot-row">
            <span className="fh-loss-name">{row.name}</span>
            <svg className="fh-loss-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
              <rect className="fh-plot-lost" x="0" y="0" width={(row.sure / most) * 100} height="14" />
              <rect
                className="fh-plot-at-risk"
                x={(row.sure / most) * 100}
                y="0"
                width={(((row.possible ?? row.sure) - row.sure) / most) * 100}
                height="14"
              />
            </svg>
            <span className="fh-loss-points">{said(row)}</span>
          </div>
        ))}
      </div>
      <Legend
        entries={[
          { name: sureName, className: "fh-plot-lost" },
          { name: possibleName, className: "fh-plot-at-risk" },
        ]}
      />
    </div>
  );
}
