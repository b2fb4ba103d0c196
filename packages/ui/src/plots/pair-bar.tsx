/** How wide a mark stands on a scale of 100. */
const MARK = 1.2;

/**
 * Where two amounts lie on a scale, in thousandths: a low light mark, a high dark one, and what lies between them. Nothing is told by
 * colour alone: the words stand beside it, so that it is hidden from who hears the page.
 */
export function PairBar(props: {
  readonly own: number;
  readonly other: number;
  readonly from: number;
  readonly to: number;
}) {
  const { own, other, from, to } = props;
  const at = (points: number): number =>
    to <= from ? 0 : Math.min(100, Math.max(0, ((points - from) / (to - from)) * 100));
  const [left, right] = [at(Math.min(own, other)), at(Math.max(own, other))];
  const mark = (points: number): number => Math.min(100 - MARK, Math.max(0, at(points) - MARK / 2));
  return (
    <svg className="fh-pair-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="fh-pair-ground" x="0" y="6" width="100" height="2" />
      <rect className={other < own ? "fh-pair-less" : "fh-pair-more"} x={left} y="4" width={right - left} height="6" />
      <rect className="fh-pair-own" x={mark(own)} y="3" width={MARK} height="8" />
      <rect className="fh-pair-other" x={mark(other)} y="0" width={MARK} height="14" />
    </svg>
  );
}
