import type { ErrorReport } from "@faheng/domain";
import { useLanguage } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import type { ProfileRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { useProfilePlace } from "../../parts/use-profile-place.ts";

/** What keeps one of two profiles from being compared, at places that are named as its form names them. */
export function ComparedFaults(props: { readonly profile: ProfileRow; readonly errors: readonly ErrorReport[] }) {
  const { profile, errors } = props;
  return errors.length === 0 ? null : <Faults profile={profile} errors={errors} />;
}

function Faults({ profile, errors }: { readonly profile: ProfileRow; readonly errors: readonly ErrorReport[] }) {
  const language = useLanguage();
  const { id, version, owner, frameworkId } = profile;
  const framework = useQuery(trpc.framework.get.queryOptions({ id: frameworkId }));
  const document = useQuery(trpc.profile.get.queryOptions({ id, version, owner }));
  const placeOf = useProfilePlace({
    framework: framework.data ?? { indicators: [] },
    items: document.data?.items ?? [],
  });
  return (
    <ul className="fw-history">
      {errors.map((error, position) => (
        <li key={position} className="fh-problem">
          <span lang="zh-CN">{profile.title}</span> · {error.message[language]}
          {error.place === null ? null : <div className="fh-place">{placeOf(error.place)}</div>}
        </li>
      ))}
    </ul>
  );
}
