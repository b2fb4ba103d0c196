import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { CycleBasis } from "../../api/outputs.ts";
import { trpc } from "../../api/trpc.ts";
import { cycleName } from "../../parts/cycle-name.ts";
import { Page } from "../../parts/page.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { BurdenPanel } from "./burden-panel.tsx";
import { DocumentsPanel } from "./documents-panel.tsx";
import { useText } from "./words.ts";

/** 负担与依据: how much the agencies of a cycle are asked for, and what that rests on. */
export function BasisPage() {
  const { cycleId } = useParams({ from: "/cycles/$cycleId/basis" });
  const basis = useQuery(trpc.cycle.basis.queryOptions({ cycleId }));
  return <QueryGate query={basis}>{(found) => <Basis basis={found} />}</QueryGate>;
}

function Basis({ basis }: { readonly basis: CycleBasis }) {
  const t = useText();
  return (
    <Page
      title={t("负担与依据")}
      above={<span lang="zh-CN">{cycleName(basis.cycle.title, basis.cycle.kind)}</span>}
      isWide
    >
      <p className="fh-quiet fw-lead">
        {t("各机关按各自的指标体系要做多少、凭什么做。只统计文件和计分规则要求的，不看各机关填了什么。")}
      </p>
      <BurdenPanel burdens={basis.burdens} />
      <DocumentsPanel basis={basis} />
    </Page>
  );
}
