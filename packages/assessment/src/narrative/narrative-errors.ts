import { defineErrors } from "@faheng/domain";

/** What can go wrong with texts that people write for documents. Places name them: `narrative:…/…`. */
export const narrativeErrors = defineErrors({
  FAHENG_NARRATIVE_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先保存了第{version}版，未写入任何内容",
      en: "“{by}” saved version {version} first, at {at}; nothing was written",
    },
    mend: {
      zh: "您写的内容还在页面上：复制出来，刷新后并入最新的一版。",
      en: "What you wrote is still on the page: copy it, refresh, and put it into the last version.",
    },
  },
  FAHENG_NARRATIVE_FIGURE: {
    status: 422,
    message: {
      zh: "第{paragraph}段的“{name}”不是可用的数据名",
      en: "“{name}” in paragraph {paragraph} is no figure that can stand there",
    },
    mend: {
      zh: "花括号里只写列出的数据名，如{example}；不需要数据的，去掉花括号。",
      en: "Braces hold a figure of the list alone, as {example}; leave them out where none is meant.",
    },
  },
});
