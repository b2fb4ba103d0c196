import type { Fact, ProfileInput } from "@faheng/domain";
import { useText } from "./words.ts";
import { JsonField } from "./json-field.tsx";

const PARTS = [
  ["groupLimits", "各标题的上下限"],
  ["parts", "组成"],
  ["bonusCaps", "加分合计上限"],
  ["onceOnly", "同一事项只计一次"],
  ["vetoes", "一票否决的效果"],
  ["benchmarks", "公布数（全省平均等）"],
  ["readings", "解读说明"],
] as const;

/** What few profiles need: limits of headings, parts, caps over several items, vetoes, readings; in their document form. */
export function AdvancedSettings(props: {
  readonly profile: ProfileInput;
  readonly isReadOnly: boolean;
  readonly onProfile: (profile: ProfileInput) => void;
}) {
  const t = useText();
  const { profile, isReadOnly, onProfile } = props;
  return (
    <details className="fw-more">
      <summary>{t("高级设置（分组上下限、组成、加分上限、否决、解读）")}</summary>
      <fieldset className="fw-bare" disabled={isReadOnly}>
        {PARTS.map(([name, label]) => (
          <JsonField
            key={name}
            label={
              <span>
                {t(label)} <code>{name}</code>
              </span>
            }
            value={(profile[name] ?? []) as unknown as Fact}
            // What is typed may be of any shape; the check beside says what is wrong with it.
            onValue={(value) => {
              if (value === undefined || Array.isArray(value))
                onProfile({ ...profile, [name]: value ?? [] } as ProfileInput);
            }}
          />
        ))}
      </fieldset>
    </details>
  );
}
