import type { OwnRegister } from "../api/outputs.ts";

/** Kinds of entries of the office's register, marks and states, in the words of every page that shows them. */
export const REGISTER_KIND_WORDS = {
  meeting: "会议出席",
  material: "报送材料",
  information: "报送信息",
  veto: "否决",
} as const satisfies Record<OwnRegister["rows"][number]["kind"], string>;

export const REGISTER_MARK_WORDS = {
  present: "按时",
  late: "迟",
  absent: "缺",
  found: "有此情形",
} as const satisfies Record<OwnRegister["rows"][number]["mark"], string>;

export const REGISTER_STATE_WORDS = {
  notified: "已告知，待认定",
  objected: "已陈述，待认定",
  standing: "已成立",
  struck: "登记已撤销",
} as const satisfies Record<OwnRegister["rows"][number]["state"], string>;

/** What is entered of all agencies at once: a veto is proposed on one. */
export const HELD_KIND_WORDS = (({ veto: _veto, ...held }) => held)(REGISTER_KIND_WORDS);
export const HELD_MARK_WORDS = (({ found: _found, ...held }) => held)(REGISTER_MARK_WORDS);
