import { Legend } from "./legend.tsx";
import { axisNameOf, outlineOf, RADAR, spotOf } from "./radar-layout.ts";

/** One axis: a share of full marks between 0 and 1, as sure and as still possible. */
export interface RadarAxis {
  readonly name: string;
  readonly sure: number;
  readonly possible: number;
}

const RINGS = [0.2, 0.4, 0.6, 0.8, 1];

/** Shares of full marks by heading; each spot says its own when pointed at. */
export function DimensionRadar(props: {
  readonly axes: readonly RadarAxis[];
  readonly sureName: string;
  readonly possibleName: string;
  readonly label: string;
}) {
  const { axes, sureName, possibleName, label } = props;
  const layers = [
    { name: possibleName, className: "fh-radar-possible", shares: axes.map(({ possible }) => possible) },
    { name: sureName, className: "fh-radar-sure", shares: axes.map(({ sure }) => sure) },
  ];
  const middle = spotOf(0, axes.length, 0);
  return (
    <div className="fh-plot">
      <svg className="fh-radar" viewBox={`0 0 ${RADAR.width} ${RADAR.height}`} role="img" aria-label={label}>
        {RINGS.map((share) => (
          <polygon key={share} className="fh-radar-ring" points={outlineOf(axes.map(() => share))} />
        ))}
        {axes.map(({ name }, axis) => {
          const rim = spotOf(axis, axes.length, 1);
          return <line key={name} className="fh-radar-axis" x1={middle.x} y1={middle.y} x2={rim.x} y2={rim.y} />;
        })}
        {layers.map(({ name, className, shares }) => (
          <g key={name} className={className}>
            <polygon points={outlineOf(shares)} />
            {shares.map((share, axis) => {
              const { x, y } = spotOf(axis, axes.length, share);
              const title = axes[axis]?.name ?? "";
              return (
                <circle key={title} cx={x} cy={y} r="3.5">
                  <title>{`${title} · ${name} ${Math.round(share * 1000) / 10}%`}</title>
                </circle>
              );
            })}
          </g>
        ))}
        {axes.map(({ name }, axis) => {
          const { lines, anchor, at } = axisNameOf(name, axis, axes.length);
          return (
            <text key={name} className="fh-radar-name" textAnchor={anchor} x={at.x} y={at.y}>
              {lines.map((line, row) => (
                <tspan key={line} x={at.x} dy={row === 0 ? 0 : RADAR.line}>
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
      </svg>
      <Legend entries={layers.map(({ name, className }) => ({ name, className: `${className}-key` })).toReversed()} />
    </div>
  );
}
