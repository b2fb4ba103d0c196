import type { ProfileInput } from "@faheng/domain";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import type { ProfileRow } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { Fault } from "../../parts/fault.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { blankProfile } from "./profile-edit.ts";

const keyOf = (row: ProfileRow): string => `${row.owner ?? ""}/${row.id}@${row.version}`;

/** A new profile of the office, or of one's own bureau: from nothing, or from another one; kept as a draft at once. */
export function NewProfile(props: {
  readonly frameworkId: string;
  readonly frameworkTitle: string;
  readonly profiles: readonly ProfileRow[];
}) {
  const t = useText();
  const session = useSession();
  const navigate = useNavigate();
  // Whoever is not the office lays a profile of the own bureau.
  const owner = hasRole(session, "municipal")
    ? null
    : (session.roles.find(({ role }) => role === "coordinator")?.agencyId ?? null);
  const standing = owner === null ? "office" : "bureau";
  const { frameworkId, frameworkTitle, profiles } = props;
  const [title, setTitle] = useState("");
  const [id, setId] = useState("");
  const [from, setFrom] = useState("");
  const create = useMutation({
    mutationFn: async () => {
      const source = profiles.find((row) => keyOf(row) === from);
      const profile: ProfileInput = source
        ? (
            await client.profile.derive.query({
              id: source.id,
              version: source.version,
              owner: source.owner,
              standing,
              newId: id,
              newVersion: "0.1.0",
              title: title.trim(),
              weights: {},
            })
          ).profile
        : blankProfile(await client.framework.get.query({ id: frameworkId }), id, title.trim());
      const written: { profile: ProfileInput; sign: boolean; expected: null } = {
        profile: { ...profile, standing, author: null, signedOn: null },
        sign: false,
        expected: null,
      };
      return owner === null
        ? await client.profile.save.mutate(written)
        : await client.profile.saveOwn.mutate({ ...written, agencyId: owner });
    },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: trpc.profile.list.queryKey() });
      await navigate({
        to: "/profiles/$profileId/$version",
        params: { profileId: saved.id, version: saved.version },
        search: owner === null ? {} : { agency: owner },
      });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <details className="fw-more">
      <summary aria-label={t("为{title}新建方案", { title: frameworkTitle })}>{t("新建方案")}</summary>
      <form onSubmit={submit} className="fw-line">
        <TextField label={t("方案名称")} required maxLength={100} value={title} onText={setTitle} />
        <TextField
          label={t("方案编号（字母、数字、短横）")}
          required
          pattern="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"
          value={id}
          onText={setId}
        />
        <label className="fw-field">
          <span>{t("以哪个方案为基础")}</span>
          <select className="fh-input" value={from} onChange={({ target }) => setFrom(target.value)}>
            <option value="">{t("从零开始")}</option>
            {profiles.map((row) => (
              <option key={keyOf(row)} value={keyOf(row)}>
                {row.title} {row.version}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="fh-button fh-button-main" disabled={create.isPending}>
          {t("新建草案")}
        </button>
      </form>
      <Fault error={create.error} />
    </details>
  );
}
