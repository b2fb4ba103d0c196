import { StandingMark } from "@faheng/ui";
import type { Assignment, PluginSummary } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";

/** One agency: which of its packs' frameworks it works through, and under which points, if any. */
export function AssignmentRow(props: {
  readonly agency: { readonly id: string; readonly name: string; readonly category: string };
  readonly plugins: readonly PluginSummary[];
  readonly chosen: readonly Assignment[];
  readonly onChosen: (chosen: readonly Assignment[]) => void;
}) {
  const t = useText();
  const { agency, plugins, chosen, onChosen } = props;
  const frameworks = plugins.flatMap((plugin) =>
    plugin.frameworks.map((framework) => ({
      ...framework,
      profiles: plugin.profiles.filter(({ frameworkId }) => frameworkId === framework.id),
    })),
  );
  const toggle = (frameworkId: string, profileId: string | null): void => {
    const others = chosen.filter((assignment) => assignment.frameworkId !== frameworkId);
    onChosen(others.length < chosen.length ? others : [...chosen, { agencyId: agency.id, frameworkId, profileId }]);
  };
  return (
    <li>
      <p>
        <strong lang="zh-CN">{agency.name}</strong> <span className="fh-quiet">{agency.category}</span>
      </p>
      {frameworks.length === 0 ? <p className="fh-quiet">{t("尚未启用机关包，请系统管理员先启用。")}</p> : null}
      {frameworks.map(({ id, title, documentNumber, indicatorCount, profiles }) => {
        const assignment = chosen.find(({ frameworkId }) => frameworkId === id);
        const profile = profiles.find(({ id: profileId }) => profileId === assignment?.profileId);
        return (
          <div key={id} className="fw-assignment">
            <label className="fh-choice">
              <input
                type="checkbox"
                checked={assignment !== undefined}
                onChange={() => toggle(id, profiles.find(({ standing }) => standing === "official")?.id ?? null)}
              />
              <span lang="zh-CN">
                {title}
                <span className="fh-place">
                  {[documentNumber, t("{n} 项指标", { n: indicatorCount })].filter(Boolean).join(" · ")}
                </span>
              </span>
            </label>
            {assignment ? (
              <label>
                <span className="fh-hidden">{t("评分方案：{title}", { title })}</span>
                <select
                  className="fh-input"
                  value={assignment.profileId ?? ""}
                  onChange={(event) =>
                    onChosen(
                      chosen.map((other) =>
                        other.frameworkId === id
                          ? { ...other, profileId: event.target.value === "" ? null : event.target.value }
                          : other,
                      ),
                    )
                  }
                >
                  <option value="">{t("不计分，按完成情况报告")}</option>
                  {profiles.map(({ id: profileId, title: name }) => (
                    <option key={profileId} value={profileId}>
                      {name}
                    </option>
                  ))}
                </select>
                {profile ? <StandingMark standing={profile.standing} /> : null}
              </label>
            ) : null}
          </div>
        );
      })}
    </li>
  );
}
