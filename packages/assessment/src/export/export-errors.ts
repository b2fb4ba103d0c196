import { defineErrors } from "@faheng/domain";

/** What can go wrong with a file that the machine makes. Places are its job: `job:…`. */
export const exportErrors = defineErrors({
  FAHENG_EXPORT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这个导出文件", en: "There is no such exported file" },
    mend: {
      zh: "文件只有提出者可以下载；需要时请自己导出。",
      en: "Only whoever asked for it can have it; ask for one of your own.",
    },
  },
  FAHENG_EXPORT_NOT_READY: {
    status: 409,
    message: { zh: "导出文件还没有生成", en: "The exported file is not there yet" },
    mend: { zh: "请等它生成后再下载。", en: "Wait until it is made, then take it." },
  },
  FAHENG_EXPORT_GONE: {
    status: 404,
    message: { zh: "导出文件已过保留期限", en: "The exported file is kept no longer" },
    mend: { zh: "请重新导出。", en: "Ask for it once more." },
  },
  FAHENG_EXPORT_EVIDENCE_GONE: {
    status: 409,
    message: {
      zh: "打包之后有 {n} 份佐证材料已不在材料库里",
      en: "{n:piece:pieces} of evidence are in the store no more since it was made",
    },
    mend: { zh: "请重新打包。", en: "Ask for it once more." },
  },
  FAHENG_EXPORT_TOO_LARGE: {
    status: 422,
    message: { zh: "要导出的内容超过 {limit} MB", en: "What is to be exported is longer than {limit} MB" },
    mend: { zh: "请按时间分几次导出。", en: "Export it in several pieces, by time." },
  },
});
