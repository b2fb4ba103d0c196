import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const pluginsEnglish = {
  暂时不能算分的考核: "Assessments that can’t be scored for now",
  "这些考核由机关包自有的规则算分，而开启周期时固定的机关包现在装不上；它们只能查看，其余各页照常。":
    "These assessments are scored by a pack’s own rules, and the pack that their cycle pinned can’t be loaded; they can only be read, every other page works.",
  启用的机关: "Enabled for",
  由文件导入: "imported from a document",
  机关包各版本: "Releases of packs",
  "新周期用现用的版本；已开启的周期若由机关包自有规则算分，一直用开启时的版本。":
    "A new cycle takes the release in use; a cycle that a pack’s own rules score stays with the release it was opened with.",
  现用: "in use",
  留存: "kept",
  不在本机: "not here",
  版本: "Release",
  代码摘要: "Digest of code",
  用它算分的周期: "Cycles it scores",
  能否装入: "Can be loaded",
  能: "yes",
  "不能，看原因": "no, see why",
  "各单位自设的周期 {n} 个": "{n} of the agencies’ own cycles",
  没有安装机关包: "No pack installed",
} as const;

/** The translator of this page. */
export const useText = pageWords(pluginsEnglish);
