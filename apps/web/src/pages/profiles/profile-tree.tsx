import { parsePoints, type Framework, type ProfileInput } from "@faheng/domain";
import { IndicatorTree } from "@faheng/ui";
import { useMemo } from "react";
import { itemsOf } from "../../parts/tree-items.ts";
import type { Tree } from "../../parts/use-tree.ts";
import { useText } from "./words.ts";

/** The framework's indicators with the points that a profile gives each. */
export function ProfileTree(props: {
  readonly framework: Framework;
  readonly profile: ProfileInput;
  readonly tree: Tree;
  readonly selected: string | null;
}) {
  const t = useText();
  const { framework, profile, tree, selected } = props;
  const items = useMemo(() => {
    const points = new Map(profile.items.map((item) => [item.indicator, parsePoints(String(item.points))]));
    return itemsOf(framework).map((item) => {
      const worth = points.get(item.code) ?? null;
      return { ...item, amount: worth === null ? null : { worst: worth, best: worth } };
    });
  }, [framework, profile]);
  return (
    <aside className="fw-panel fw-fill-tree" aria-label={t("指标")}>
      <IndicatorTree
        groups={framework.groups}
        items={items}
        selected={selected}
        filter={tree.filter}
        onFilter={tree.onFilter}
        onSelect={tree.choose}
      />
    </aside>
  );
}
