import { defineErrors } from "@faheng/domain";

/** What can be wrong with a list that a number is counted from. Places are cells: `清单!B5`; nothing of what stands there is repeated. */
export const countListErrors = defineErrors({
  FAHENG_LIST_FACT: {
    status: 422,
    message: { zh: "这项数据不能按清单计数", en: "This fact can’t be counted from a list" },
    mend: {
      zh: "只有由本单位填报的次数、比率可以按清单计数；其他数据在填报页填写。",
      en: "Counts and ratios that the agency states can be; state others on the page.",
    },
  },
  FAHENG_LIST_COLUMNS: {
    status: 422,
    message: { zh: "还没有说明按哪一列计数：{wanted}", en: "It is not said by which column to count: {wantedEn}" },
    mend: {
      zh: "试算后在“区分各件的列”“符合条件的列”中选择，再试算一次。",
      en: "Choose the columns after the dry run, and try again.",
    },
  },
  FAHENG_LIST_COLUMN_TWICE: {
    status: 422,
    message: { zh: "有两列的标题相同", en: "Two columns have the same heading" },
    mend: { zh: "给其中一列改个标题，重新选择文件。", en: "Give one of them another heading." },
  },
  FAHENG_LIST_TOO_MANY: {
    status: 422,
    message: { zh: "清单有{actual}行，超过{limit}行", en: "The list has {actual} lines, more than {limit}" },
    mend: {
      zh: "删去空白行和无关的行，或只留本周期的。",
      en: "Delete what does not belong, or keep this cycle’s lines only.",
    },
  },
  FAHENG_LIST_EMPTY: {
    status: 422,
    message: {
      zh: "这一行没有写明是哪一件（该列为空）",
      en: "This line does not say which one it is (the cell is empty)",
    },
    mend: {
      zh: "补上编号或名称；不是一件事的行删去。",
      en: "Fill in the number or name; delete what is no thing of its own.",
    },
  },
  FAHENG_LIST_SUM: {
    status: 422,
    message: { zh: "这一行是合计，不是一件事", en: "This line is a total and no thing of its own" },
    mend: { zh: "删去合计、小计行；总数由本系统计算。", en: "Delete totals; they are computed here." },
  },
  FAHENG_LIST_TWICE: {
    status: 422,
    message: { zh: "与{first}是同一件，列了两次", en: "It is the same as {first}, listed twice" },
    mend: {
      zh: "只留一行；确是两件的，让编号或日期不同。",
      en: "Keep one line; where they are two, give them different numbers or days.",
    },
  },
  FAHENG_LIST_MERGED: {
    status: 422,
    message: { zh: "这一格与别的单元格合并了，分不清有几件", en: "This cell was merged with others" },
    mend: { zh: "取消合并，一件一行。", en: "Undo the merge: one line each." },
  },
  FAHENG_LIST_FORMULA: {
    status: 422,
    message: { zh: "这一格是公式算不出来的结果", en: "This cell is a formula that can’t be worked out" },
    mend: { zh: "把这一格改填为值。", en: "Type the value into the cell." },
  },
  FAHENG_LIST_DATE: {
    status: 422,
    message: { zh: "这一格不是日期", en: "This cell is no date" },
    mend: { zh: "写成2017-03-01、2017/3/1或2017年3月1日。", en: "Write it like 2017-03-01." },
  },
  FAHENG_LIST_PERIOD: {
    status: 422,
    message: { zh: "日期不在本周期（{from}至{to}）", en: "The day is outside this cycle ({from} to {to})" },
    mend: { zh: "本周期以外的行删去；日期写错的改正。", en: "Delete lines of other years, or mend the day." },
  },
  FAHENG_LIST_MARK: {
    status: 422,
    message: { zh: "这一格既不是“是”也不是“否”", en: "This cell says neither yes (是) nor no (否)" },
    mend: {
      zh: "符合的写“是”或“√”，不符合的写“否”或“×”，也可以留空表示不符合。",
      en: "Write 是 or √ where it is so, 否 or × where not; empty means that it is not.",
    },
  },
  FAHENG_LIST_REFUSED: {
    status: 422,
    message: {
      zh: "清单有{n}处要先改好，才能按它计数",
      en: "{n} places of the list have to be mended before it is counted",
    },
    mend: { zh: "按试算所列的位置改好，重新选择文件。", en: "Mend what the dry run lists, and choose the file again." },
  },
  FAHENG_LIST_OTHER: {
    status: 409,
    message: { zh: "这不是刚才试算的那个文件", en: "This is not the file that was tried" },
    mend: { zh: "重新选择文件，先试算再确认。", en: "Choose the file again, try it, then confirm." },
  },
});
