import type { PluginSummary, ProfileRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { ChosenAssignment } from "./chosen-assignment.ts";
import { ProfileChoice } from "./profile-choice.tsx";
import { preselected } from "./scoring-choices.ts";

/** One agency: which of its packs' frameworks it works through, and under which points, if any. */
export function AssignmentRow(props: {
  readonly agency: {
    readonly id: string;
    readonly name: string;
    readonly category: string;
    readonly unitClass?: string | null;
  };
  readonly plugins: readonly PluginSummary[];
  /** Profiles a cycle may pin: shipped or signed. */
  readonly profiles: readonly ProfileRow[];
  readonly chosen: readonly ChosenAssignment[];
  readonly onChosen: (chosen: readonly ChosenAssignment[]) => void;
}) {
  const t = useText();
  const { agency, plugins, profiles, chosen, onChosen } = props;
  const frameworks = plugins.flatMap((plugin) => plugin.frameworks);
  const toggle = (frameworkId: string): void => {
    const others = chosen.filter((assignment) => assignment.frameworkId !== frameworkId);
    if (others.length < chosen.length) return onChosen(others);
    const first = preselected(profiles.filter((row) => row.frameworkId === frameworkId));
    const points = first ? { profileId: first.id, profileVersion: first.version } : { profileId: null };
    onChosen([
      ...chosen,
      { agencyId: agency.id, frameworkId, isOwnProfile: (first?.owner ?? null) !== null, ...points },
    ]);
  };
  return (
    <li>
      <p>
        <strong lang="zh-CN">{agency.name}</strong>{" "}
        <span className="fh-quiet">
          {agency.category}
          {agency.unitClass === undefined
            ? null
            : ` · ${t("单位类别：{unitClass}", { unitClass: agency.unitClass ?? t("不分类别") })}`}
        </span>
      </p>
      {frameworks.length === 0 ? <p className="fh-quiet">{t("尚未启用机关包，请系统管理员先启用。")}</p> : null}
      {frameworks.map(({ id, title, documentNumber, indicatorCount }) => {
        const assignment = chosen.find(({ frameworkId }) => frameworkId === id);
        return (
          <div key={id} className="fw-assignment">
            <label className="fh-choice">
              <input type="checkbox" checked={assignment !== undefined} onChange={() => toggle(id)} />
              <span lang="zh-CN">
                {title}
                <span className="fh-place">
                  {[documentNumber, t("{n} 项指标", { n: indicatorCount })].filter(Boolean).join(" · ")}
                </span>
              </span>
            </label>
            {assignment ? (
              <ProfileChoice
                title={title}
                profiles={profiles.filter(({ frameworkId }) => frameworkId === id)}
                assignment={assignment}
                onAssignment={(next) => onChosen(chosen.map((other) => (other === assignment ? next : other)))}
              />
            ) : null}
          </div>
        );
      })}
    </li>
  );
}
