import { StandingMark } from "@faheng/ui";
import type { Assignment, ProfileRow } from "../../api/outputs.ts";
import { useText } from "../../app/text.ts";

const keyOf = ({ id, version }: ProfileRow): string => `${id}@${version}`;

/** Under whose points an agency is assessed; a profile that is not the document's own says so. */
export function ProfileChoice(props: {
  readonly title: string;
  readonly profiles: readonly ProfileRow[];
  readonly assignment: Assignment;
  readonly onAssignment: (assignment: Assignment) => void;
}) {
  const t = useText();
  const { title, profiles, assignment, onAssignment } = props;
  const { agencyId, frameworkId, profileId, profileVersion } = assignment;
  const current = profiles.find((row) => row.id === profileId && row.version === profileVersion);
  const choose = (key: string): void => {
    const row = profiles.find((other) => keyOf(other) === key);
    const points = row ? { profileId: row.id, profileVersion: row.version } : { profileId: null };
    onAssignment({ agencyId, frameworkId, ...points });
  };
  return (
    <label>
      <span className="fh-hidden">{t("评分方案：{title}", { title })}</span>
      <select
        className="fh-input"
        value={current ? keyOf(current) : ""}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t("不计分，按完成情况报告")}</option>
        {profiles.map((row) => (
          <option key={keyOf(row)} value={keyOf(row)} disabled={row.unweighted.length > 0}>
            {row.title} {row.version}
          </option>
        ))}
      </select>
      {current ? <StandingMark standing={current.standing} /> : null}
    </label>
  );
}
