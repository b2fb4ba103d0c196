import { useId } from "react";
import type { ProfileRow } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import type { ChosenAssignment } from "./chosen-assignment.ts";
import { SCORING_CHOICES, STANDINGS } from "./scoring-choices.ts";

const keyOf = ({ id, version, owner }: ProfileRow): string => `${owner ?? ""}/${id}@${version}`;

/** Under whose points an agency is assessed; each says what it means. */
export function ProfileChoice(props: {
  readonly title: string;
  readonly profiles: readonly ProfileRow[];
  readonly assignment: ChosenAssignment;
  readonly onAssignment: (assignment: ChosenAssignment) => void;
}) {
  const t = useText();
  const id = useId();
  const { title, profiles, assignment, onAssignment } = props;
  const { agencyId, frameworkId, profileId, profileVersion, isOwnProfile } = assignment;
  const current = profiles.find(
    (row) => row.id === profileId && row.version === profileVersion && (row.owner !== null) === isOwnProfile,
  );
  const [name, meaning] = SCORING_CHOICES[current?.standing ?? "none"];
  const choose = (key: string): void => {
    const row = profiles.find((other) => keyOf(other) === key);
    const points = row ? { profileId: row.id, profileVersion: row.version } : { profileId: null };
    onAssignment({ agencyId, frameworkId, isOwnProfile: (row?.owner ?? null) !== null, ...points });
  };
  return (
    <label>
      <span className="fh-hidden">{t("评分方案：{title}", { title })}</span>
      <select
        className="fh-input"
        aria-describedby={`${id}-meaning`}
        value={current ? keyOf(current) : ""}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t("不计分，按完成情况报告")}</option>
        {STANDINGS.map((standing) => {
          const own = profiles.filter((row) => row.standing === standing);
          return own.length === 0 ? null : (
            <optgroup key={standing} label={t(SCORING_CHOICES[standing][0])}>
              {own.map((row) => (
                <option key={keyOf(row)} value={keyOf(row)} disabled={row.unweighted.length > 0}>
                  {row.title} {row.version}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      <small id={`${id}-meaning`} className="fh-quiet fw-scoring-meaning">
        {t("{name}：{value}", { name: t(name), value: t(meaning) })}
      </small>
    </label>
  );
}
