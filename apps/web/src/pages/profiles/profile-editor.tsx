import type { Framework } from "@faheng/domain";
import { EmptyPicture, StandingMark } from "@faheng/ui";
import { Link } from "@tanstack/react-router";
import type { ProfileDocument, ProfileRow, RuleListing } from "../../api/outputs.ts";
import { hasRole, useSession } from "../../ground/session.tsx";
import { Fault } from "../../parts/fault.tsx";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { useTree } from "../../parts/use-tree.ts";
import { CheckPanel } from "./check-panel.tsx";
import { ProfileForm } from "./form/profile-form.tsx";
import type { Around } from "./form/profile-names.ts";
import { problemsUnder } from "../../parts/form/problems.ts";
import { problemsOf, stepsTo } from "./form/problems.ts";
import { ItemEditor } from "./item-editor.tsx";
import { ProfileActs } from "./profile-acts.tsx";
import { isWholeStep, withItem } from "./profile-edit.ts";
import { ProfileTree } from "./profile-tree.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { TryPanel } from "./try-panel.tsx";
import { useProfileCheck } from "./use-profile-check.ts";
import { useProfileDraft } from "./use-profile-draft.ts";
import { useFieldFocus } from "./use-field-focus.ts";
import { useText } from "./words.ts";

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
  const { framework, rules, status, owner } = props;
  const session = useSession();
  const tree = useTree();
  const draft = useProfileDraft(props);
  const { profile, change, step, undone } = draft;
  const check = useProfileCheck(profile);
  const isOpen = status !== "shipped" && hasRole(session, owner === null ? "municipal" : "coordinator");
  const indicator = framework.indicators.find(({ code }) => code === tree.of) ?? null;
  const scored = profile.items.find((item) => item.indicator === tree.of) ?? null;
  const problems = check.data ? problemsOf(profile, check.data) : [];
  const focusField = useFieldFocus();
  const lead = (place: string): void => {
    const steps = stepsTo(place, profile);
    const [list, code] = steps;
    if (list === "items" && code !== undefined && code !== indicator?.code) tree.choose(code);
    focusField(steps);
  };
  const around: Around = {
    framework,
    profile,
    indicator: indicator?.code ?? null,
    isFactor: (kind) => rules.find((rule) => rule.kind === kind)?.isFactor ?? false,
  };
  const put = (next: typeof profile): void => (isWholeStep(profile, next) ? step : change)(next);
  const readings = (check.data?.fields[indicator?.code ?? ""] ?? []).flatMap(({ clauses }) => clauses);
  return (
    <Page
      title={profile.title}
      above={
        <span lang="zh-CN">
          {framework.title} · {profile.version} <StandingMark standing={profile.standing} />
        </span>
      }
      side={
        <>
          {owner === null && hasRole(session, "municipal") ? (
            <Link
              to="/profiles/$profileId/$version/trial"
              params={{ profileId: props.document.id, version: props.document.version }}
              className="fh-button"
            >
              {t("在全部机关试算")}
            </Link>
          ) : null}
          {isOpen ? <ProfileActs draft={draft} status={status} isSound={check.data?.errors.length === 0} /> : null}
        </>
      }
    >
      <LeaveGuard
        isDirty={draft.isDirty && isOpen && !draft.isKeeping}
        reason={null}
        holds={(from, to) => from.pathname !== to.pathname}
      />
      <Fault error={draft.error} />
      <div className="fw-fill">
        <ProfileTree framework={framework} profile={profile} tree={tree} selected={indicator?.code ?? null} />
        <div className="fw-fill-main">
          <ProfileForm around={around}>
            {indicator ? (
              <ItemEditor
                key={`${indicator.code} ${undone}`}
                indicator={indicator}
                item={scored}
                rules={rules}
                isReadOnly={!isOpen}
                problems={problemsUnder(problems, "items", indicator.code)}
                sentenceOf={(clause) => readings.find(({ id }) => id === clause)?.rule ?? null}
                onItem={(item) => put(withItem(profile, indicator.code, item))}
              />
            ) : null}
            <SettingsPanel profile={profile} isReadOnly={!isOpen} problems={problems} onProfile={put} />
          </ProfileForm>
          {indicator ? null : (
            <Panel>
              <EmptyPicture title={t("请从左侧选择一项指标")} />
            </Panel>
          )}
        </div>
        <aside className="fw-fill-side" aria-label={t("核对与试算")}>
          <CheckPanel onLead={lead} query={check} names={{ framework, items: profile.items }} />
          {check.data ? (
            <TryPanel profile={profile} fields={check.data.fields} indicator={indicator?.code ?? null} />
          ) : null}
        </aside>
      </div>
    </Page>
  );
}
