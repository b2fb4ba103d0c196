import type { ProfileInput } from "@faheng/plugin-api";
import type { ItemInput } from "./item.ts";

interface Level {
  readonly key: string;
  readonly label: string;
  readonly points: string;
}

/** A bonus by level, each matter once, up to the cap that the document states for it. */
function bonusItem(
  point: number,
  label: string,
  cap: string,
  wording: string,
  categories: readonly Level[],
): ItemInput {
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
        params: { label, matterOnce: true, categories: categories.map((level) => ({ ...level })) },
        place: `市考评加分事项 第${point}条`,
        wording,
      },
    ],
  };
}

export const bonusItems: readonly ItemInput[] = [
  bonusItem(1, "总结推广的经验、创新举措", "2", "总结推广每项：国家加1分、省加0.5分、市加0.2分，累计不超过2分", [
    { key: "national", label: "国家", points: "1" },
    { key: "provincial", label: "省", points: "0.5" },
    { key: "city", label: "市", points: "0.2" },
  ]),
  bonusItem(2, "受到的表彰", "2", "受国家、国家有关部委、省表彰：分别加1分、0.5分，累计不超过2分", [
    { key: "national", label: "国家", points: "1" },
    { key: "ministry", label: "国家有关部委", points: "0.5" },
    { key: "provincial", label: "省", points: "0.5" },
  ]),
  bonusItem(3, "专题宣传报道", "1", "主流媒体专题报道每项：中央加0.5分、省级加0.2分，累计不超过1分", [
    { key: "central", label: "中央主流媒体", points: "0.5" },
    { key: "provincial", label: "省级主流媒体", points: "0.2" },
  ]),
];

/** Point 4: the same work counts once over the three, with its highest amount. */
export const onceOnly: NonNullable<ProfileInput["onceOnly"]> = [
  { indicators: ["B1", "B2", "B3"], place: "市考评加分事项 第4条" },
];
