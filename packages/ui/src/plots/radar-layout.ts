/** A point of the picture, in its units: x to the right, y downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where an axis ends and how its name stands there: its lines, each a line's height below the last. */
export interface AxisName {
  readonly lines: readonly string[];
  readonly anchor: "start" | "middle" | "end";
  readonly at: Spot;
}

/** The picture's size and the radius of full marks. */
export const RADAR = { width: 560, height: 380, radius: 120, line: 17, gap: 14 } as const;

/** Characters in a line: beside the picture there is less room than above and below it. */
const PER_LINE = { aside: 8, middle: 16 } as const;

/** The spot at a share of full marks (0 to 1) on one of `count` axes; the first points up, the others follow clockwise. */
export function spotOf(axis: number, count: number, share: number): Spot {
  const angle = (axis / count) * 2 * Math.PI - Math.PI / 2;
  return {
    x: round(RADAR.width / 2 + Math.cos(angle) * RADAR.radius * share),
    y: round(RADAR.height / 2 + Math.sin(angle) * RADAR.radius * share),
  };
}

/** The outline through one share on each axis, for `points` of a polygon. */
export function outlineOf(shares: readonly number[]): string {
  return shares
    .map((share, axis) => spotOf(axis, shares.length, share))
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");
}

/** Sets a name beyond the rim: to the side where there is one, above and below centred, its lines grown away from the rim. */
export function axisNameOf(name: string, axis: number, count: number): AxisName {
  const rim = spotOf(axis, count, 1 + RADAR.gap / RADAR.radius);
  const aside = rim.x - RADAR.width / 2;
  const anchor = Math.abs(aside) < 1 ? "middle" : aside > 0 ? "start" : "end";
  const perLine = anchor === "middle" ? PER_LINE.middle : PER_LINE.aside;
  const lines = name.match(new RegExp(`.{1,${perLine}}`, "gu")) ?? [""];
  const rest = (lines.length - 1) * RADAR.line;
  const up = (RADAR.height / 2 - rim.y) / (RADAR.radius + RADAR.gap);
  // At the top the last line touches the rim, at the bottom the first, at the side the middle.
  const lift = rest * ((1 + up) / 2);
  return { lines, anchor, at: { x: rim.x, y: round(rim.y - lift + RADAR.line * 0.3) } };
}

function round(size: number): number {
  return Math.round(size * 10) / 10;
}
