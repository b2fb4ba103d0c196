import type { Explanation } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";

/** The conditions on amounts that strike, and those that still may: what each does, and what it measured. */
export function Conditions({ trace }: { readonly trace: Explanation["trace"] }) {
  const t = useText();
  const found = trace.children.filter(({ kind }) => kind === "condition" || kind === "criterion");
  if (found.length === 0) return null;
  return (
    <Panel title={t("计分条件")}>
      <dl className="fw-readings" lang="zh-CN">
        {found.map(({ label, arithmetic, place, isPending }) => (
          <div key={`${label} ${arithmetic}`}>
            <dt>
              {label} {isPending ? <span className="fh-mark fh-mark-pending">{t("待定")}</span> : null}
            </dt>
            <dd>
              {arithmetic} {place === null ? null : <span className="fh-place">{place}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
