import type { DraftDetail } from "../../api/outputs.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { useText } from "./words.ts";

const KIND_WORDS = { added: "新增", removed: "删去", changed: "有改动" } as const;

/** What a later edition of a document changes against the one that was approved; items that stayed keep their codes. */
export function EditionChanges({ earlier, changes }: Pick<DraftDetail, "earlier" | "changes">) {
  const t = useText();
  if (earlier === null) return null;
  const fieldName = (field: string): string =>
    Object.hasOwn(FIELD_WORDS, field) ? t(FIELD_WORDS[field as keyof typeof FIELD_WORDS]) : t("计分规则");
  return (
    <details className="fw-panel fw-import-edition">
      <summary>
        {t("与上一版（{version}）相比有 {n} 处不同；没有变的指标沿用原编码，历年数据接得上", {
          version: earlier.version,
          n: changes.length,
        })}
      </summary>
      <ul className="fw-import-notes" lang="zh-CN">
        {changes.map(({ kind, code, title, fields }) => (
          <li key={`${kind} ${code}`}>
            <span className="fh-mark">{t(KIND_WORDS[kind])}</span> {title}
            {fields.length === 0 ? null : <span className="fh-place">{fields.map(fieldName).join(t("、"))}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
