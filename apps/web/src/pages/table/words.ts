import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const tableEnglish = {
  表格填报: "Fill in by table",
  现在没有可以填报的指标: "There is nothing to answer now",
  "周期结束了，或者还没有指标分到您的处室。": "The cycle is over, or nothing is assigned to your department yet.",
  "一、下载填报表，填好后交回": "1. Download the table, fill it in, and hand it back",
  "表里是由您填报的 {n} 项，和现在的内容。浅黄色的单元格可以填，其余的锁定；交回之前别人也可以在网页上填。":
    "It holds the indicators that are yours to answer ({n}) as they stand now. Light yellow cells can be filled in, the others are locked; meanwhile others may still answer on the pages.",
  "下载填报表（.xlsx）": "Download the table (.xlsx)",
  "也可以把文件拖到这里；不超过 20 MB。": "Or drop it here; 20 MB at most.",
  "正在试算，不会写入任何内容…": "Dry run: nothing is written…",
  "正在写入…": "Saving…",
  "二、核对试算结果": "2. Look at the dry run",
  "有 {n} 处不能写入。改好后重新选择文件，或者只写入其余的；现在还没有写入任何内容。":
    "Places that can’t be saved: {n}. Mend them and choose the file again, or save the others only; nothing has been written.",
  "确认后按下表写入，要么全部写入，要么都不写入。": "Confirmed, it is saved as listed: all of it or nothing.",
  "与现在的内容完全一致，不需要写入。": "It is what there is already; there is nothing to save.",
  筛选: "Show",
  有变动的: "With changes",
  变更: "Changed",
  有冲突: "In conflict",
  有误: "Wrong",
  不变: "Unchanged",
  "没有这样的指标。": "There are no such indicators.",
  试算结果: "Dry run",
  结论: "Outcome",
  会怎样: "What happens",
  "（空）": "(empty)",
  "现在是：": "Now: ",
  "下载之后，{by}于{at}保存了第{version}版。": "After the download, {by} saved version {version} at {at}.",
  "“{title}”用哪一个": "Which counts for “{title}”",
  "用表中的（只改上面列出的单元格）": "The table’s (only the cells listed above change)",
  保留现在的: "What stands now",
  "文件里没有的 {n} 项保持不变。": "Indicators that are not in the file stay as they are: {n}.",
  "不能写入的先不管，只写入其余的": "Leave out what can’t be saved, and save the others only",
  "还有 {n} 项别人已先改动，请逐项选择用哪一个。":
    "Somebody else changed {n:indicator:indicators} first; choose which counts for each.",
  "确认写入 {n} 项": "Save {n:indicator:indicators}",
  写入完成: "Saved",
  已撤销: "Undone",
  "已写入 {n} 项，还没有报送；请核对后报送。": "Saved and not submitted yet: {n}. Look at them, then submit them.",
  "{n} 项恢复为写入之前的内容。": "Restored to what they were before: {n}.",
  撤销这次写入: "Undo this",
  再交一份: "Hand in another",
} as const;

/** The translator of this page. */
export const useText = pageWords(tableEnglish);
