import type { NarrativeBlock } from "@faheng/domain";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { useText } from "./words.ts";

const LEVELS = [
  [0, "正文"],
  [1, "一级标题"],
  [2, "二级标题"],
  [3, "三级标题"],
] as const;

/** One heading or paragraph, with how it will be printed. */
export function BlockField(props: {
  readonly n: number;
  readonly block: NarrativeBlock;
  readonly printed: string;
  readonly isFixed: boolean;
  readonly onChange: (patch: Partial<NarrativeBlock>) => void;
  readonly onAdd: () => void;
  /** `null` where it is the only one. */
  readonly onRemove: (() => void) | null;
}) {
  const t = useText();
  const { n, block, printed, isFixed, onChange, onAdd, onRemove } = props;
  return (
    <fieldset className="fw-field" disabled={isFixed}>
      <legend>{t("第{n}段", { n })}</legend>
      <ChoiceField
        label={t("第{n}段的层级", { n })}
        chosen={String(block.level)}
        options={LEVELS.map(([level, words]) => [String(level), t(words)] as const)}
        onChoose={(it) => onChange({ level: LEVELS.find(([level]) => String(level) === it)?.[0] ?? 0 })}
      />
      <textarea
        aria-label={t("第{n}段", { n })}
        className="fh-input"
        lang="zh-CN"
        rows={block.level === 0 ? 4 : 1}
        required
        maxLength={10_000}
        value={block.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      {printed === block.text ? null : (
        <small className="fh-quiet fw-long" lang="zh-CN">
          {t("印作：{text}", { text: printed })}
        </small>
      )}
      {isFixed ? null : (
        <div className="fh-actions fw-no-print">
          <button type="button" className="fh-link" onClick={onAdd}>
            {t("在第{n}段后加一段", { n })}
          </button>
          {onRemove === null ? null : (
            <button type="button" className="fh-link" onClick={onRemove}>
              {t("删去第{n}段", { n })}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}
