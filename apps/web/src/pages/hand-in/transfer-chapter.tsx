import { ancestorsOf, type Framework } from "@faheng/domain";
import { useState } from "react";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { useText } from "./words.ts";

/** A whole chapter, or a part of one, chosen at once: what a reform moves is seldom a single item. */
export function TransferChapter(props: {
  readonly framework: Framework;
  /** Codes of items that are another agency's already. */
  readonly gone: ReadonlySet<string | null>;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (codes: readonly string[], isChosen: boolean) => void;
}) {
  const t = useText();
  const { framework, gone, chosen, onChoose } = props;
  const [group, setGroup] = useState<string | null>(null);
  const under = framework.indicators
    .filter((it) => !gone.has(it.code) && ancestorsOf(framework, it.group).some(({ code }) => code === group))
    .map(({ code }) => code);
  const isWhole = under.length > 0 && under.every((code) => chosen.has(code));
  const options = framework.groups.map(({ code, level, printedNumber, title }) => {
    return [code, `${"　".repeat(level - 1)}${printedNumber ?? ""} ${title}`] as const;
  });
  return (
    <div className="fw-assign-bar">
      <ChoiceField
        label={t("整章、整节选择")}
        none={t("请选择章节")}
        chosen={group}
        options={options}
        onChoose={setGroup}
      />
      <button
        type="button"
        className="fh-button"
        disabled={under.length === 0}
        onClick={() => onChoose(under, !isWhole)}
      >
        {isWhole ? t("去掉其中 {n} 项", { n: under.length }) : t("选中其中 {n} 项", { n: under.length })}
      </button>
    </div>
  );
}
