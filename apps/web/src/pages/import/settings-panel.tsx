import type { Decision } from "./decision.ts";
import type { DraftView } from "./draft-view.ts";
import { gradesIn, gradesText } from "./grade-lines.ts";
import { MendCell } from "./mend-cell.tsx";
import { useText } from "./words.ts";

type Stated = Extract<Decision, { readonly kind: "setting" }>["value"];

/** What no table says of the scoring as a whole: ours until somebody states it, and marked so either way. */
export function SettingsPanel(props: {
  readonly profile: NonNullable<DraftView["profile"]>;
  readonly isReadOnly: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const t = useText();
  const { profile, isReadOnly, onDecide } = props;
  const { settings, readings } = profile;
  const noteOf = (name: string): string | null =>
    readings.find(({ path }) => path === `settings.${name}`)?.note ?? null;
  const state = (value: Stated): void => onDecide({ kind: "setting", value });
  const line = { kind: "line" } as const;
  const fields = [
    {
      name: "base",
      label: t("起算分"),
      value: String(settings.base),
      shape: line,
      onValue: (value: string) => state({ setting: "base", points: value === "" ? null : value }),
    },
    {
      name: "notApplicable",
      label: t("不涉及的指标"),
      value: settings.notApplicable,
      shape: {
        kind: "choice",
        options: [
          ["full", t("按满分计")],
          ["exclude", t("不计分，总分随之减少")],
          ["exclude-and-rescale", t("不计分，其余折算成满分")],
        ],
      } as const,
      onValue: (value: string) =>
        state({ setting: "notApplicable", policy: value as "full" | "exclude" | "exclude-and-rescale" }),
    },
    {
      name: "rounding",
      label: t("总分保留小数"),
      value: String(settings.rounding.digits),
      shape: {
        kind: "choice",
        options: ["0", "1", "2", "3"].map((it) => [it, t("{n} 位", { n: it })] as const),
      } as const,
      onValue: (value: string) => state({ setting: "digits", digits: Number(value) }),
    },
    {
      name: "grades",
      label: t("等次（每行一个，从高到低，如：优秀 90）"),
      value: gradesText(settings.grades),
      shape: { kind: "list" } as const,
      onValue: (value: string) => state({ setting: "grades", grades: gradesIn(value) }),
    },
  ];
  return (
    <>
      <h3>{t("整体计分")}</h3>
      <dl className="fw-import-fields">
        {fields.map(({ name, label, value, shape, onValue }) => (
          <div key={name} className="fw-import-field">
            <dt>{label}</dt>
            <dd lang="zh-CN">
              <MendCell
                label={label}
                value={value}
                shape={shape}
                isReadOnly={isReadOnly}
                none={t("（空）")}
                place={`setting ${name}`}
                onValue={onValue}
              />
              {noteOf(name) === null ? null : <small className="fh-quiet">{noteOf(name)}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
