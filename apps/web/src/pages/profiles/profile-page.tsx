import type { Framework } from "@faheng/domain";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ProfileDocument, ProfileRow } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { ProfileEditor } from "./profile-editor.tsx";

/** One profile: read, or edited while it is a draft of the office. */
export function ProfilePage() {
  const { profileId, version } = useParams({ from: "/profiles/$profileId/$version" });
  const profile = useQuery(trpc.profile.get.queryOptions({ id: profileId, version }));
  const rows = useQuery(trpc.profile.list.queryOptions({}));
  return (
    <QueryGate query={profile}>
      {(document) => (
        <QueryGate query={rows}>
          {(list) => {
            const row = list.find((other) => other.id === profileId && other.version === version);
            return <Opened key={`${profileId}@${version}`} document={document} status={row?.status ?? "shipped"} />;
          }}
        </QueryGate>
      )}
    </QueryGate>
  );
}

function Opened({ document, status }: { document: ProfileDocument; status: ProfileRow["status"] }) {
  const framework = useQuery(trpc.framework.get.queryOptions({ id: document.framework.id }));
  const rules = useQuery(trpc.rule.list.queryOptions());
  return (
    <QueryGate query={framework}>
      {(found: Framework) => (
        <QueryGate query={rules}>
          {(kinds) => <ProfileEditor document={document} framework={found} rules={kinds} status={status} />}
        </QueryGate>
      )}
    </QueryGate>
  );
}
