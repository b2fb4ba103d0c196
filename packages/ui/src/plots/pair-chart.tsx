import { Legend } from "./legend.tsx";
import { PairBar } from "./pair-bar.tsx";

/** Two amounts of one thing, in thousandths, and how their difference reads. */
export interface PairRow {
  readonly name: string;
  readonly own: number;
  readonly other: number;
  readonly said: string;
}

/** Pairs of amounts under each other on one scale: where each of the two lies, and what lies between them. */
export function PairChart(props: {
  readonly rows: readonly PairRow[];
  /** Ends of the scale besides what the rows reach. */
  readonly from?: number;
  readonly to?: number;
  readonly ownName: string;
  readonly otherName: string;
  readonly lessName: string;
  readonly moreName: string;
  readonly label: string;
}) {
  const { rows, from = 0, to = 0, ownName, otherName, lessName, moreName, label } = props;
  const all = rows.flatMap(({ own, other }) => [own, other]);
  const scale = { from: Math.min(from, ...all), to: Math.max(to, ...all) };
  const isLess = rows.some(({ own, other }) => other < own);
  const isMore = rows.some(({ own, other }) => other > own);
  return (
    <div className="fh-plot" role="img" aria-label={label}>
      <div className="fh-losses">
        {rows.map((row) => (
          <div key={row.name} className="fh-plot-row">
            <span className="fh-loss-name" lang="zh-CN">
              {row.name}
            </span>
            <PairBar own={row.own} other={row.other} from={scale.from} to={scale.to} />
            <span className="fh-loss-points">{row.said}</span>
          </div>
        ))}
      </div>
      <Legend
        entries={[
          { name: ownName, className: "fh-pair-own" },
          { name: otherName, className: "fh-pair-other" },
          ...(isLess ? [{ name: lessName, className: "fh-pair-less" }] : []),
          ...(isMore ? [{ name: moreName, className: "fh-pair-more" }] : []),
        ]}
      />
    </div>
  );
}
