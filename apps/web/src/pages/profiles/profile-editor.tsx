import { parsePoints, type Framework, type ProfileInput } from "@faheng/domain";
import { EmptyPicture, IndicatorTree, StandingMark } from "@faheng/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ProfileDocument, ProfileRow, RuleListing } from "../../api/outputs.ts";
import { client, queryClient, trpc } from "../../api/trpc.ts";
import { filterOf, searchFor } from "../../ground/search.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { useText } from "./words.ts";
import { ConfirmButton } from "../../parts/confirm-button.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { itemsOf } from "../../parts/tree-items.ts";
import { CheckPanel } from "./check-panel.tsx";
import { ItemEditor } from "./item-editor.tsx";
import { nextVersion, withItem } from "./profile-edit.ts";
import { SettingsPanel } from "./settings-panel.tsx";
import { TryPanel } from "./try-panel.tsx";
import { useProfileCheck } from "./use-profile-check.ts";
import { useUndo } from "./use-undo.ts";

/** Points and rules over a framework, item by item; sums and faults are told as one types. */
export function ProfileEditor(props: {
  readonly document: ProfileDocument;
  readonly framework: Framework;
  readonly rules: readonly RuleListing[];
  readonly status: ProfileRow["status"];
  /** Digest of what is stored, `null` for a shipped one. */
  readonly sha256: string | null;
  /** The bureau whose own it is. */
  readonly owner: string | null;
}) {
  const t = useText();
  const { document, framework, rules, status, sha256, owner } = props;
  const session = useSession();
  const search = useSearch({ from: "/profiles/$profileId/$version" });
  const navigate = useNavigate({ from: "/profiles/$profileId/$version" });
  const { value: profile, change: setProfile, undo, canUndo, undone } = useUndo<ProfileInput>(document);
  // What was there when it was opened, or saved last: another's change since then is not overwritten.
  const [basis, setBasis] = useState(status === "draft" ? sha256 : null);
  const check = useProfileCheck(profile);
  const isOpen = status !== "shipped" && hasRole(session, owner === null ? "municipal" : "coordinator");
  const isDirty = JSON.stringify(profile) !== JSON.stringify(document);
  const points = useMemo(
    () => new Map(profile.items.map((item) => [item.indicator, parsePoints(String(item.points))])),
    [profile],
  );
  const items = useMemo(
    () =>
      itemsOf(framework).map((item) => {
        const worth = points.get(item.code) ?? null;
        return { ...item, amount: worth === null ? null : { worst: worth, best: worth } };
      }),
    [framework, points],
  );
  const indicator = framework.indicators.find(({ code }) => code === search.of) ?? null;
  const choose = (code: string): void => void navigate({ search: (before) => ({ ...before, of: code }) });
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
  return (
    <Page
      title={profile.title}
      above={
        <span lang="zh-CN">
          {framework.title} · {profile.version} <StandingMark standing={profile.standing} />
        </span>
      }
      side={
        isOpen ? (
          <div className="fh-actions">
            <button type="button" className="fh-button" disabled={!canUndo} onClick={undo}>
              {t("撤销上一步")}
            </button>
            <button
              type="button"
              className="fh-button fh-button-main"
              disabled={!isDirty || save.isPending}
              onClick={() => keep(false)}
            >
              {status === "signed" ? t("另存为新版草案") : t("保存草案")}
            </button>
            {status === "draft" ? (
              <ConfirmButton
                label={t("签署")}
                question={t("签署后本版不能再改，可用于考评周期。确定以您的名义签署？")}
                isDisabled={save.isPending || (check.data?.errors.length ?? 1) > 0}
                onConfirm={() => keep(true)}
              />
            ) : null}
          </div>
        ) : null
      }
    >
      <LeaveGuard
        isDirty={isDirty && isOpen && !save.isPending}
        reason={null}
        holds={(from, to) => from.pathname !== to.pathname}
      />
      <Fault error={save.error} />
      <div className="fw-fill">
        <aside className="fw-panel fw-fill-tree" aria-label={t("指标")}>
          <IndicatorTree
            groups={framework.groups}
            items={items}
            selected={indicator?.code ?? null}
            filter={filterOf(search)}
            onFilter={(filter) =>
              void navigate({
                search: (before) => ({ ...searchFor(filter), ...(before.of === undefined ? {} : { of: before.of }) }),
                replace: true,
              })
            }
            onSelect={choose}
          />
        </aside>
        <div className="fw-fill-main">
          {indicator ? (
            <ItemEditor
              key={`${indicator.code} ${undone}`}
              indicator={indicator}
              item={profile.items.find((item) => item.indicator === indicator.code) ?? null}
              rules={rules}
              isReadOnly={!isOpen}
              onItem={(item) => setProfile(withItem(profile, indicator.code, item))}
            />
          ) : null}
          <SettingsPanel key={undone} profile={profile} isReadOnly={!isOpen} onProfile={setProfile} />
          {indicator ? null : (
            <Panel>
              <EmptyPicture title={t("请从左侧选择一项指标")} />
            </Panel>
          )}
        </div>
        <aside className="fw-fill-side" aria-label={t("核对与试算")}>
          <CheckPanel query={check} />
          {check.data ? (
            <TryPanel profile={profile} fields={check.data.fields} indicator={indicator?.code ?? null} />
          ) : null}
        </aside>
      </div>
    </Page>
  );
}
