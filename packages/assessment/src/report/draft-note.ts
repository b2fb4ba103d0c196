import type { ReportBlock, ReportModel } from "@faheng/plugin-api";

const NOTE: ReportBlock = {
  kind: "paragraph",
  text: "（本文稿由系统按登记内容拟定，印发前请核改、编号。）",
  align: "left",
};

/** A letter that nobody has gone over yet, with that said under its signature. What is made for the register of documents is without it. */
export function withDraftNote(model: ReportModel): ReportModel {
  const signed = model.blocks.findLastIndex(({ kind }) => kind === "signature");
  const at = signed === -1 ? model.blocks.length : signed + 1;
  return { ...model, blocks: model.blocks.toSpliced(at, 0, NOTE) };
}
