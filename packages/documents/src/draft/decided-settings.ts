import type { DraftDecision } from "@faheng/domain";
import type { ProfileInput } from "@faheng/plugin-api";

type Settings = ProfileInput["settings"];

/** What somebody stated of the scoring as a whole; what is left out is as the reader sets it. */
export type DecidedSettings = Partial<Pick<Settings, "base" | "notApplicable" | "rounding" | "grades">>;

/** What was decided of the scoring as a whole, the last word of each; `null` is the reader's own again. */
export function decidedSettings(decisions: readonly DraftDecision[]): DecidedSettings {
  const settings: { -readonly [Key in keyof DecidedSettings]: DecidedSettings[Key] } = {};
  for (const it of decisions) {
    if (it.kind !== "setting") continue;
    const { value } = it;
    switch (value.setting) {
      case "base":
        if (value.points === null) delete settings.base;
        else settings.base = value.points;
        break;
      case "notApplicable":
        if (value.policy === null) delete settings.notApplicable;
        else settings.notApplicable = value.policy;
        break;
      case "digits":
        if (value.digits === null) delete settings.rounding;
        else settings.rounding = { mode: "half-up", digits: value.digits };
        break;
      default:
        if (value.grades === null) delete settings.grades;
        else settings.grades = value.grades;
    }
  }
  return settings;
}
