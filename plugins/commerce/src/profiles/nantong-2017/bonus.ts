import type { ProfileInput } from "@faheng/plugin-api";
import type { ItemInput } from "./item.ts";

interface Level {
  readonly key: string;
  readonly label: string;
  readonly points: string;
}

/** A point of the document: what it awards by level, up to its cap. */
interface BonusPoint {
  readonly label: string;
  readonly cap: string;
  readonly wording: string;
  readonly levels: readonly Level[];
}

/** A bonus by level, each matter once, up to the cap that the document states for it. */
function bonusItem(point: number, { label, cap, wording, levels }: BonusPoint): ItemInput {
  return {
    indicator: `B${point}`,
    points: "0",
    start: "zero",
    floor: { kind: "none" },
    ceiling: { kind: "points", points: cap },
    clauses: [
      {
        id: "a",
        kind: "events",
        effect: "award",
        params: { label, matterOnce: true, categories: levels.map((level) => ({ ...level })) },
        place: `市考评加分事项 第${point}条`,
        wording,
      },
    ],
  };
}

export const bonusItems: readonly ItemInput[] = [
  bonusItem(1, {
    label: "总结推广的经验、创新举措",
    cap: "2",
    wording: "总结推广每项：国家加1分、省加0.5分、市加0.2分，累计不超过2分",
    levels: [
      { key: "national", label: "国家", points: "1" },
      { key: "provincial", label: "省", points: "0.5" },
      { key: "city", label: "市", points: "0.2" },
    ],
  }),
  bonusItem(2, {
    label: "受到的表彰",
    cap: "2",
    wording: "受国家、国家有关部委、省表彰：分别加1分、0.5分，累计不超过2分",
    levels: [
      { key: "national", label: "国家", points: "1" },
      { key: "ministry", label: "国家有关部委", points: "0.5" },
      { key: "provincial", label: "省", points: "0.5" },
    ],
  }),
  bonusItem(3, {
    label: "专题宣传报道",
    cap: "1",
    wording: "主流媒体专题报道每项：中央加0.5分、省级加0.2分，累计不超过1分",
    levels: [
      { key: "central", label: "中央主流媒体", points: "0.5" },
      { key: "provincial", label: "省级主流媒体", points: "0.2" },
    ],
  }),
];

/** Point 4: the same work counts once over the three, with its highest amount. */
export const onceOnly: NonNullable<ProfileInput["onceOnly"]> = [
  { indicators: ["B1", "B2", "B3"], place: "市考评加分事项 第4条" },
];
