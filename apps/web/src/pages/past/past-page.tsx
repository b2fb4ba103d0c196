import { compareTexts } from "@faheng/domain";
import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { AGENCY_ROLES } from "../../ground/role-words.ts";
import { hasRole, type Session, useSession } from "../../ground/session.tsx";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { TrendPanel } from "../../parts/trend-panel.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { pastSearch } from "./past-entry.ts";
import { PastSteps } from "./past-steps.tsx";
import { useText } from "./words.ts";

/** 历年结果: an agency's totals by year, and bringing those of earlier years in; the address holds the agency. */
export function PastPage() {
  const t = useText();
  const session = useSession();
  const [{ of = "" }, change] = useAddress(pastSearch);
  const agencies = useQuery(trpc.agency.list.queryOptions());
  const isOffice = hasRole(session, "municipal");
  return (
    <Page title={t("历年结果")}>
      <QueryGate query={agencies}>
        {(all) => {
          const list = all.filter(({ id, ending }) => ending === null && (isOffice || isOwn(session, id)));
          const chosen = list.find(({ id }) => id === of) ?? (list.length === 1 ? list[0] : undefined);
          const sorted = list.toSorted((a, b) => compareTexts(a.name, b.name));
          return (
            <>
              {list.length === 0 ? (
                <EmptyPicture title={t("还没有机关")}>{t("先由系统管理员新增机关。")}</EmptyPicture>
              ) : null}
              {list.length > 1 ? (
                <Panel title={t("选择机关")} className="fw-roster-agency fw-no-print">
                  <ChoiceField
                    label={t("机关")}
                    chosen={chosen?.id ?? null}
                    none={t("请选择")}
                    options={sorted.map(({ id, name }) => [id, name] as const)}
                    onChoose={(id) => change({ of: id }, { replace: true })}
                  />
                </Panel>
              ) : null}
              {chosen === undefined ? null : <TrendPanel key={`totals of ${chosen.id}`} agencyId={chosen.id} />}
              {isOffice ? (
                <PastSteps agencyId={null} />
              ) : chosen !== undefined && isCoordinator(session, chosen.id) ? (
                <PastSteps key={`steps of ${chosen.id}`} agencyId={chosen.id} />
              ) : null}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}

function isOwn({ roles }: Session, agency: string): boolean {
  return roles.some(({ role, agencyId }) => agencyId === agency && AGENCY_ROLES.some((it) => it === role));
}

function isCoordinator({ roles }: Session, agency: string): boolean {
  return roles.some(({ role, agencyId }) => agencyId === agency && role === "coordinator");
}
