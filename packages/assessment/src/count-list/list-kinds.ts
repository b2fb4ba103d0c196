/** A list that people keep anyway, as we lay it out: what is needed to count, and nothing about persons. */
export interface ListKind {
  readonly key: string;
  readonly title: string;
  /** Heading of what tells one from another. */
  readonly number: string;
  /** Heading of the day. */
  readonly on: string;
  /** Headings of what may be so of each. */
  readonly marks: readonly string[];
  /** What else stands in it, for those who keep it; nothing of it is read. */
  readonly others: readonly string[];
}

/** The lists we offer to be filled in. The headings are ours: no document prescribes any. */
export const LIST_KINDS: readonly ListKind[] = [
  {
    key: "lawsuits",
    title: "诉讼案件",
    number: "案号",
    on: "收案日期",
    marks: ["负责人出庭", "败诉"],
    others: ["案由", "审理法院"],
  },
  {
    key: "trainings",
    title: "培训",
    number: "培训名称",
    on: "培训日期",
    marks: ["学时达标"],
    others: ["学时", "参加人数"],
  },
  {
    key: "advisers",
    title: "法律顾问",
    number: "聘用单位",
    on: "聘用日期",
    marks: ["已聘请"],
    others: ["聘书编号"],
  },
  {
    key: "mediations",
    title: "调解",
    number: "案件编号",
    on: "受理日期",
    marks: ["调解成功"],
    others: ["纠纷类别"],
  },
  { key: "other", title: "其他事项", number: "编号", on: "日期", marks: ["符合"], others: ["事项"] },
];

/** The same word in a heading, whatever spaces and line breaks a sheet has put into it. */
export function headingOf(cell: string): string {
  return cell.replaceAll(/\s/gu, "").slice(0, 60).toWellFormed();
}
