import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const pluginsEnglish = {
  暂时不能算分的考核: "Assessments that can’t be scored for now",
  "这些考核由机关包自有的规则算分，而开启周期时固定的机关包现在装不上；它们只能查看，其余各页照常。":
    "These assessments are scored by a pack’s own rules, and the pack that their cycle pinned can’t be loaded; they can only be read, every other page works.",
  启用的机关: "Enabled for",
  没有安装机关包: "No pack installed",
} as const;

/** The translator of this page. */
export const useText = pageWords(pluginsEnglish);
