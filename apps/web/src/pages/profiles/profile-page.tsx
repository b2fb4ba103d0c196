import type { Framework } from "@faheng/domain";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ProfileDocument, ProfileRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { ProfileEditor } from "./profile-editor.tsx";
import { profileSearch } from "./profiles-entry.ts";

/** One profile: read, or edited while it is a draft of the office. */
export function ProfilePage() {
  const { profileId, version } = useParams({ from: "/profiles/$profileId/$version" });
  const [{ agency: owner = null }] = useAddress(profileSearch);
  const profile = useQuery(trpc.profile.get.queryOptions({ id: profileId, version, owner }));
  const rows = useQuery(trpc.profile.list.queryOptions({}));
  return (
    <QueryGate query={profile}>
      {(document) => (
        <QueryGate query={rows}>
          {(list) => {
            const row = list.find(
              (other) => other.id === profileId && other.version === version && other.owner === owner,
            );
            return (
              <Opened
                key={`${profileId}@${version}`}
                document={document}
                status={row?.status ?? "shipped"}
                sha256={row?.sha256 ?? null}
                owner={owner}
              />
            );
          }}
        </QueryGate>
      )}
    </QueryGate>
  );
}

function Opened(props: {
  readonly document: ProfileDocument;
  readonly status: ProfileRow["status"];
  readonly sha256: ProfileRow["sha256"];
  readonly owner: string | null;
}) {
  const { document, status, sha256, owner } = props;
  const framework = useQuery(trpc.framework.get.queryOptions({ id: document.framework.id }));
  const rules = useQuery(trpc.rule.list.queryOptions());
  return (
    <QueryGate query={framework}>
      {(found: Framework) => (
        <QueryGate query={rules}>
          {(kinds) => (
            <ProfileEditor
              document={document}
              framework={found}
              rules={kinds}
              status={status}
              sha256={sha256}
              owner={owner}
            />
          )}
        </QueryGate>
      )}
    </QueryGate>
  );
}
