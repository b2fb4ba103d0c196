import type { FrameworkInput } from "@faheng/domain";
import { ABOUT_WORDS } from "./about-words.ts";
import type { AboutField, Decision } from "./decision.ts";
import { MendCell } from "./mend-cell.tsx";
import { useText } from "./words.ts";

const FIELDS = [
  ["title", null],
  ["documentNumber", "没有文号的，空着"],
  ["issuer", null],
  ["issuedOn", "写成 2026-03-01；不知道的，空着"],
  ["id", "小写字母、数字和短横，如 xx-county-2026；同一文件的新版本用同一个编号"],
  ["version", "第一版写 1.0.0，以后每版加大"],
  ["about", null],
] as const satisfies readonly (readonly [AboutField, string | null])[];

/** What the file is: what stands in it, and what it does not say and somebody has to. */
export function AboutPanel(props: {
  readonly framework: FrameworkInput;
  readonly isReadOnly: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const { framework, isReadOnly, onDecide } = props;
  return (
    <dl className="fw-import-fields">
      {FIELDS.map(([field, help]) => (
        <div key={field} className="fw-import-field">
          <dt>{t(ABOUT_WORDS[field])}</dt>
          <dd lang="zh-CN">
            <MendCell
              label={t(ABOUT_WORDS[field])}
              value={framework[field] ?? ""}
              shape={{ kind: field === "about" || field === "title" ? "long" : "line" }}
              isReadOnly={isReadOnly}
              none={t("（空）")}
              isMarked={framework[field] === "（待填写）"}
              place={`framework ${field}`}
              onValue={(value) => onDecide({ kind: "framework", field, value: value === "" ? null : value })}
            />
            {help === null ? null : <small className="fh-quiet">{t(help)}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
