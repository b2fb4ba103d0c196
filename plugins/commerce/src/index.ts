import { definePlugin } from "@faheng/plugin-api";
import { nantong2017Demonstration, nantong2017Finished } from "./demonstrations/nantong-2017.ts";
import { zhengzhou2018Demonstration, zhengzhou2018Finished } from "./demonstrations/zhengzhou-2018.ts";
import { nantong2017 } from "./frameworks/nantong-2017/index.ts";
import { zhengzhou2018 } from "./frameworks/zhengzhou-2018/index.ts";
import { nantong2017Profile } from "./profiles/nantong-2017/index.ts";
import { zhengzhou2018Profile } from "./profiles/zhengzhou-2018/index.ts";
import { readNantong2017 } from "./readers/nantong-2017.ts";
import { readZhengzhou2018 } from "./readers/zhengzhou-2018.ts";
import { nantong2017Table } from "./reports/nantong-2017.ts";
import { zhengzhou2018Progress } from "./reports/zhengzhou-2018.ts";

/** The agency pack of the commerce bureaus. */
export const commercePlugin = definePlugin({
  id: "commerce",
  version: "0.2.0",
  host: "^0.2.0",
  title: { zh: "商务局", en: "Commerce bureau" },
  about: {
    zh: "商务局的法治建设任务：南通市商务局2017年度法治建设任务分解表（含市考评标准），郑州市商务局2018年工作要点。",
    en: "Rule-of-law duties of commerce bureaus: the Nantong table of 2017 with the city's scoring standard, the Zhengzhou work points of 2018.",
  },
  frameworks: [nantong2017, zhengzhou2018],
  documentReaders: {
    [nantong2017.id]: readNantong2017,
    [zhengzhou2018.id]: readZhengzhou2018,
  },
  profiles: [nantong2017Profile, zhengzhou2018Profile],
  reports: [nantong2017Table, zhengzhou2018Progress],
  demonstrations: [nantong2017Demonstration, nantong2017Finished, zhengzhou2018Demonstration, zhengzhou2018Finished],
});
