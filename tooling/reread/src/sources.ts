import type { PluginInput } from "@faheng/plugin-api";
import { commercePlugin } from "@faheng/plugin-commerce";
import { industryCommercePlugin } from "@faheng/plugin-industry-commerce";
import { intellectualPropertyPlugin } from "@faheng/plugin-intellectual-property";
import { marketSupervisionPlugin } from "@faheng/plugin-market-supervision";
import { beijingTable } from "./layouts/beijing-table.ts";
import { chongqingAnnex } from "./layouts/chongqing-annex.ts";
import { nantongTable } from "./layouts/nantong-table.ts";
import { xuchangPlan } from "./layouts/xuchang-plan.ts";
import { zhengzhouPoints } from "./layouts/zhengzhou-points.ts";
import type { Layout } from "./source-document.ts";

/** Which document each framework was read from, and how that document is laid out. */
export const sources: readonly { readonly plugin: PluginInput; readonly framework: string; readonly layout: Layout }[] =
  [
    { plugin: industryCommercePlugin, framework: "beijing-aic-2017", layout: beijingTable },
    { plugin: marketSupervisionPlugin, framework: "xuchang-demonstration-2022", layout: xuchangPlan },
    { plugin: commercePlugin, framework: "nantong-commerce-2017", layout: nantongTable },
    { plugin: commercePlugin, framework: "zhengzhou-commerce-2018", layout: zhengzhouPoints },
    { plugin: intellectualPropertyPlugin, framework: "chongqing-ip-2019", layout: chongqingAnnex },
  ];
