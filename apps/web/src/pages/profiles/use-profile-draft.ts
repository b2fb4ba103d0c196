import type { ProfileInput } from "@faheng/domain";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ProfileDocument, ProfileRow } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { nextVersion } from "./profile-edit.ts";
import { useUndo } from "./use-undo.ts";

/** A profile that is being edited. */
export type ProfileDraft = ReturnType<typeof useProfileDraft>;

/** A profile while it is edited: step by step, back again, kept as a draft or signed. A signed one is kept as its next version. */
export function useProfileDraft(stored: {
  readonly document: ProfileDocument;
  readonly status: ProfileRow["status"];
  /** Digest of what is stored, `null` for a shipped one. */
  readonly sha256: string | null;
  /** The bureau whose own it is. */
  readonly owner: string | null;
}) {
  const { document, status, sha256, owner } = stored;
  const navigate = useNavigate({ from: "/profiles/$profileId/$version" });
  const { value: profile, change, step, undo, canUndo, undone } = useUndo<ProfileInput>(document);
  // What was there when it was opened, or saved last: another's change since then is not overwritten.
  const [basis, setBasis] = useState(status === "draft" ? sha256 : null);
  const save = useMutation({
    mutationFn: async (written: { readonly profile: ProfileInput; readonly sign: boolean }) =>
      owner === null
        ? await client.profile.save.mutate({ ...written, expected: basis })
        : await client.profile.saveOwn.mutate({ ...written, expected: basis, agencyId: owner }),
    onSuccess: async ({ id, version, sha256: saved }) => {
      setBasis(saved);
      await queryClient.invalidateQueries({ queryKey: trpc.profile.pathKey() });
      await navigate({ params: { profileId: id, version }, search: (before) => before });
    },
  });
  const keep = (sign: boolean): void =>
    save.mutate({
      profile: {
        ...profile,
        version: status === "signed" ? nextVersion(profile.version) : profile.version,
        author: null,
        signedOn: null,
      },
      sign,
    });
  const isDirty = JSON.stringify(profile) !== JSON.stringify(document);
  return { profile, change, step, undo, canUndo, undone, keep, isDirty, isKeeping: save.isPending, error: save.error };
}
