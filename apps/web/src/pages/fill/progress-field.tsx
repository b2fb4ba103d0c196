import type { Draft } from "./draft.ts";
import { begun } from "./begun.ts";
import { useText } from "./words.ts";

/** 进展情况: what was done, in one's own words. */
export function ProgressField(props: {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const t = useText();
  const { draft, isReadOnly, onChange } = props;
  return (
    <label className="fw-progress">
      <span>{t("进展情况")}</span>
      <textarea
        className="fh-input"
        rows={4}
        maxLength={4000}
        readOnly={isReadOnly}
        value={draft.progress}
        placeholder={t("做了什么、结果如何，写清次数、时间和文件")}
        onChange={(event) => onChange(begun(draft, { progress: event.target.value }))}
      />
      <small className="fh-quiet">{t("{n} 字", { n: draft.progress.length })}</small>
    </label>
  );
}
