import { compareTexts } from "@faheng/domain";
import { EmptyPicture } from "@faheng/ui";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useText } from "./words.ts";
import { ChoiceField } from "../../parts/choice-field.tsx";
import { Page, Panel } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { rosterSearch } from "./roster-entry.ts";
import { RosterSteps } from "./roster-steps.tsx";

/** 批量导入: departments and people of an agency by workbook; the address holds the agency. */
export function RosterPage() {
  const t = useText();
  const [{ of = "" }, change] = useAddress(rosterSearch);
  const agencies = useQuery(trpc.agency.list.queryOptions());
  return (
    <Page title={t("批量导入")}>
      <QueryGate query={agencies}>
        {(all) => {
          const list = all.filter(({ ending }) => ending === null);
          if (list.length === 0) {
            return (
              <EmptyPicture title={t("还没有机关")}>{t("先由系统管理员新增机关，再导入处室与人员。")}</EmptyPicture>
            );
          }
          const chosen = list.find(({ id }) => id === of);
          const sorted = list.toSorted((a, b) => compareTexts(a.name, b.name));
          return (
            <>
              <Panel title={t("一、选择机关")} className="fw-roster-agency fw-no-print">
                <ChoiceField
                  label={t("机关")}
                  chosen={chosen?.id ?? null}
                  none={t("请选择")}
                  options={sorted.map(({ id, name }) => [id, name] as const)}
                  onChoose={(id) => change({ of: id }, { replace: true })}
                />
              </Panel>
              {chosen === undefined ? null : <RosterSteps key={chosen.id} agency={chosen} />}
            </>
          );
        }}
      </QueryGate>
    </Page>
  );
}
