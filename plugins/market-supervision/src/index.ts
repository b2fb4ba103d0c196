import { definePlugin } from "@faheng/plugin-api";
import { xuchang2022Demonstration, xuchang2022Finished } from "./demonstrations/xuchang-2022.ts";
import { xuchangDemonstration2022 } from "./frameworks/xuchang-demonstration-2022/index.ts";
import { attainmentProfile } from "./profiles/attainment.ts";
import { checkedMaterialsProfile } from "./profiles/checked-materials.ts";
import { readXuchangDemonstration2022 } from "./readers/xuchang-demonstration-2022.ts";
import { monthlyLedger } from "./reports/ledger.ts";
import { missingMaterials } from "./reports/missing-materials.ts";
import { responsibilityTable } from "./reports/responsibility-table.ts";
import { checkedMaterials } from "./rules/checked-materials.ts";

/** The agency pack of the market supervision bureaus. */
export const marketSupervisionPlugin = definePlugin({
  id: "market-supervision",
  version: "0.2.0",
  host: "^0.2.0",
  title: { zh: "市场监督管理局", en: "Market supervision bureau" },
  about: {
    zh: "市场监管局的法治政府建设任务：许昌市市场监督管理局法治政府建设示范市创建指标体系责任分工表和工作台账。",
    en: "Rule-of-law duties of market supervision bureaus: the Xuchang demonstration-city table of responsibilities and its monthly ledger.",
  },
  frameworks: [xuchangDemonstration2022],
  documentReaders: { [xuchangDemonstration2022.id]: readXuchangDemonstration2022 },
  profiles: [attainmentProfile, checkedMaterialsProfile],
  rules: [checkedMaterials],
  reports: [responsibilityTable, monthlyLedger, missingMaterials],
  demonstrations: [xuchang2022Demonstration, xuchang2022Finished],
});
