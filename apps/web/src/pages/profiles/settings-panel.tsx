import type { Fact, ProfileInput } from "@faheng/domain";
import { useText } from "./words.ts";
import { Panel } from "../../parts/page.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { FieldsOf } from "../../parts/form/fields-field.tsx";
import { ProblemNotes } from "../../parts/form/problem-notes.tsx";
import { type Problem, problemsHere, problemsUnder } from "../../parts/form/problems.ts";
import { FURTHER_SETTINGS, GRADES, PROFILE_LISTS } from "./form/profile-shapes.ts";
import type { Field } from "../../parts/form/shape.ts";
import { ValueField } from "../../parts/form/value-field.tsx";
import { ProfileLists } from "./profile-lists.tsx";

const FURTHER: readonly Field[] = [
  { name: "grades", label: "等次（从高到低）", shape: GRADES, isNeeded: true },
  ...FURTHER_SETTINGS,
];

/** What holds for the whole profile; nothing is silent. */
export function SettingsPanel(props: {
  readonly profile: ProfileInput;
  readonly isReadOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onProfile: (profile: ProfileInput) => void;
}) {
  const t = useText();
  const { profile, isReadOnly, problems, onProfile } = props;
  const { settings } = profile;
  const change = (part: Partial<ProfileInput["settings"]>): void =>
    onProfile({ ...profile, settings: { ...settings, ...part } });
  return (
    <Panel title={t("总体设置")}>
      <fieldset className="fw-line fw-bare" disabled={isReadOnly} data-place="settings">
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
      </fieldset>
      <fieldset className="fw-bare" disabled={isReadOnly}>
        <FieldsOf
          {...{ fields: FURTHER, value: settings as unknown as Fact, place: "settings", Draw: ValueField }}
          problems={problemsUnder(problems, "settings")}
          onValue={(next) => onProfile({ ...profile, settings: next as unknown as typeof settings })}
        />
      </fieldset>
      <ProblemNotes problems={problemsHere(problems, ["items", "settings", ...Object.keys(PROFILE_LISTS)])} />
      <ProfileLists profile={profile} isReadOnly={isReadOnly} problems={problems} onProfile={onProfile} />
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
