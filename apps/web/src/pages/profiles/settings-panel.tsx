import type { ErrorReport, ProfileInput } from "@faheng/domain";
import { useState } from "react";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { AdvancedSettings } from "./advanced-settings.tsx";
import { readGrades, writeGrades } from "./profile-edit.ts";
import { WarningNotes } from "./warning-notes.tsx";

/** What holds for the whole profile; nothing is silent. */
export function SettingsPanel(props: {
  readonly profile: ProfileInput;
  readonly isReadOnly: boolean;
  readonly warnings: readonly ErrorReport[];
  readonly onProfile: (profile: ProfileInput) => void;
}) {
  const t = useText();
  const { profile, isReadOnly, warnings, onProfile } = props;
  const { settings } = profile;
  const [grades, setGrades] = useState(() => writeGrades(settings.grades));
  const change = (part: Partial<ProfileInput["settings"]>): void =>
    onProfile({ ...profile, settings: { ...settings, ...part } });
  return (
    <Panel title={t("总体设置")}>
      <fieldset className="fw-line fw-bare" disabled={isReadOnly}>
        <div className="fw-line-whole">
          <TextField label={t("方案名称")} value={profile.title} onText={(title) => onProfile({ ...profile, title })} />
        </div>
        <TextField
          label={t("基础分")}
          inputMode="decimal"
          value={String(settings.base)}
          onText={(base) => change({ base })}
        />
        <TextField
          label={t("满分（可空）")}
          inputMode="decimal"
          value={settings.fullMarks === null ? "" : String(settings.fullMarks)}
          onText={(full) => change({ fullMarks: full.trim() === "" ? null : full })}
        />
        <Choice
          label={t("不涉及的指标")}
          value={settings.notApplicable}
          words={{ full: t("按满分计"), exclude: t("剔除，不折算"), "exclude-and-rescale": t("剔除后折算") }}
          onValue={(notApplicable) => change({ notApplicable })}
        />
        <Choice
          label={t("加重情节")}
          value={settings.aggravation}
          words={{ adds: t("加重另计"), replaces: t("加重替代") }}
          onValue={(aggravation) => change({ aggravation })}
        />
        <Choice
          label={t("扣完为止")}
          value={settings.exhausts}
          words={{ clause: t("“扣完”指本款"), item: t("“扣完”指本项") }}
          onValue={(exhausts) => change({ exhausts })}
        />
        <Choice
          label={t("总分舍入")}
          value={settings.rounding.mode}
          words={{ "half-up": t("四舍五入"), "half-even": t("四舍六入五成双"), down: t("舍去"), none: t("不舍入") }}
          onValue={(mode) => change({ rounding: { ...settings.rounding, mode } })}
        />
        <label className="fw-field">
          <span>{t("等次（每行：名称 分数，以上含本数）")}</span>
          <textarea
            className="fh-input"
            rows={2}
            value={grades}
            aria-invalid={readGrades(grades) === null || undefined}
            onChange={({ target }) => {
              setGrades(target.value);
              const read = readGrades(target.value);
              if (read) change({ grades: read });
            }}
          />
        </label>
        {(profile.sources ?? []).map((source) => (
          <TextField
            key={source.key}
            label={t("“{source}”的权重（如 60%）", { source: source.title })}
            value={source.weight === null ? "" : String(source.weight)}
            onText={(weight) =>
              onProfile({
                ...profile,
                sources: (profile.sources ?? []).map((other) =>
                  other.key === source.key ? { ...other, weight: weight.trim() === "" ? null : weight } : other,
                ),
              })
            }
          />
        ))}
      </fieldset>
      <WarningNotes warnings={warnings} />
      <AdvancedSettings profile={profile} isReadOnly={isReadOnly} onProfile={onProfile} />
    </Panel>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onValue: (value: Value) => void;
}) {
  const { label, value, words, onValue } = props;
  return (
    <label className="fw-field">
      <span>{label}</span>
      <select className="fh-input" value={value} onChange={({ target }) => onValue(target.value as Value)}>
        {(Object.keys(words) as Value[]).map((key) => (
          <option key={key} value={key}>
            {words[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
