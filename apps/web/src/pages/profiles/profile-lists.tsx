import type { Fact, ProfileInput } from "@faheng/domain";
import { useText } from "./words.ts";
import { type Problem, problemsUnder } from "../../parts/form/problems.ts";
import { PROFILE_LISTS, type ProfileList } from "./form/profile-shapes.ts";
import { ValueField } from "../../parts/form/value-field.tsx";

/** What few profiles need, each list under a heading that is opened where something stands in it. */
export function ProfileLists(props: {
  readonly profile: ProfileInput;
  readonly isReadOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onProfile: (profile: ProfileInput) => void;
}) {
  const t = useText();
  const { profile, isReadOnly, problems, onProfile } = props;
  return (
    <div className="fw-profile-lists">
      {(Object.keys(PROFILE_LISTS) as ProfileList[]).map((name) => {
        const { title, help, shape } = PROFILE_LISTS[name];
        const value = (profile[name] ?? []) as unknown as Fact[];
        return (
          <details key={name} className="fw-more" data-place={name}>
            <summary>
              {t(title)}
              {value.length === 0 ? null : <span className="fh-quiet"> {t("{n} 处", { n: value.length })}</span>}
            </summary>
            <p className="fh-quiet">{t(help)}</p>
            <fieldset className="fw-bare" disabled={isReadOnly}>
              <ValueField
                field={{ name, label: null, shape, isNeeded: true }}
                value={value}
                place={name}
                problems={problemsUnder(problems, name)}
                beside={profile}
                onValue={(next) => onProfile({ ...profile, [name]: next } as ProfileInput)}
              />
            </fieldset>
          </details>
        );
      })}
    </div>
  );
}
