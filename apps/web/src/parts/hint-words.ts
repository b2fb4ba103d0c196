import type { Translate } from "@faheng/ui";
import type { StatusHint } from "../api/outputs.ts";
import type { partsEnglish } from "./words.ts";

type Text = Translate<typeof partsEnglish>;

/** A contradiction between status and facts in a sentence: what each says, and what to do. */
export function hintText(t: Text, hint: StatusHint): string {
  const facts = listed(hint.stated);
  if (hint.kind === "begun") {
    return t("状态为“尚未开展”，所填内容却已有进展（{facts}）。请改选“推进中”或“已完成”，或核对所填内容。", { facts });
  }
  if (hint.kind === "finished") {
    return t("状态为“推进中”，所填内容却已全部达到要求（{facts}）。确已办结的，请改选“已完成”。", { facts });
  }
  const missing = listed(hint.pending);
  if (hint.stated.length === 0) {
    return t("状态为“已完成”，还有内容未填（{missing}）。请补填，或改选“推进中”。", { missing });
  }
  if (hint.pending.length === 0) {
    return t("状态为“已完成”，所填内容却未达到要求（{facts}）。还要继续做的，请改选“推进中”；不再做的，可以不改。", {
      facts,
    });
  }
  return t(
    "状态为“已完成”，所填内容却未达到要求（{facts}），还有内容未填（{missing}）。请补填；还要继续做的，请改选“推进中”。",
    { facts, missing },
  );
}

/** The same in a few words, for a mark in a list. */
export function hintMark(t: Text, { kind }: StatusHint): string {
  if (kind === "begun") return t("与所填内容不符：已有进展");
  if (kind === "finished") return t("与所填内容不符：已达到要求");
  return t("与所填内容不符：未填齐或未达到要求");
}

function listed(texts: readonly string[]): string {
  return texts.join("；");
}
