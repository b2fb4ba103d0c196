import type { Assessment } from "../../api/outputs.ts";
import { useText } from "./words.ts";
import { matterRolesOf } from "../../parts/matter-roles.ts";
import { Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useIsMine } from "../../parts/use-is-mine.ts";
import { useMatters } from "../../parts/use-matters.ts";
import { isInView, matterViewOf, type MatterView } from "./matter-view.ts";
import { MattersTable } from "./matters-table.tsx";

/** Who answers for what where the document names roles only; nothing where it names none. */
export function MattersPanel(props: {
  readonly assessment: Assessment;
  readonly view: MatterView;
  readonly onView: (view: MatterView) => void;
}) {
  const { framework } = props.assessment;
  return framework.departments.some(({ kind }) => kind === "placeholder") ? <ReadMatters {...props} /> : null;
}

function ReadMatters({ assessment, view, onView }: Parameters<typeof MattersPanel>[0]) {
  const t = useText();
  const matters = useMatters(assessment);
  const isMine = useIsMine();
  const { id, framework } = assessment;
  return (
    <Panel
      title={t("按事项指定的责任处室")}
      className="fw-matters"
      side={
        <select
          className="fh-input"
          aria-label={t("显示哪些事项")}
          value={view}
          onChange={({ target }) => onView(matterViewOf(target.value))}
        >
          <option value="all">{t("全部事项")}</option>
          <option value="nobody">{t("有角色尚未指定")}</option>
          <option value="mine">{t("本处室负责")}</option>
        </select>
      }
    >
      <QueryGate query={matters}>
        {(found) => {
          const rows = framework.indicators
            .map((indicator) => ({ indicator, roles: matterRolesOf(framework, indicator, found) }))
            .filter(({ roles }) => isInView(view, roles, isMine));
          return rows.length === 0 ? (
            <p className="fh-quiet">{t("没有这样的事项。")}</p>
          ) : (
            <details className="fw-more" open={view !== "all"}>
              <summary>{t("{n} 个事项：谁负责什么", { n: rows.length })}</summary>
              <MattersTable assessmentId={id} rows={rows} />
            </details>
          );
        }}
      </QueryGate>
    </Panel>
  );
}
