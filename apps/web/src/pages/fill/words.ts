import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const fillEnglish = {
  "由本局估算（本局自评估算）": "Estimated by the bureau itself (本局自评估算)",
  已恢复未保存的内容: "Restored what was not saved",
  放弃: "Discard",
  "这只是提示，照样保存。": "This is a hint only; it is saved all the same.",
  本事项的责任处室: "Departments in this matter",
  "文件在这里只写了角色。法治工作机构按事项指定处室，被指定的处室即可填报本项。":
    "The document names roles here. The coordinator names departments for each matter, and those may then answer it.",
  各事项由谁负责: "Who answers for which matter",
  本处室负责的事项: "Matters of my department",
  指定处室: "Name departments",
  更改指定: "Change",
  取消指定: "Take back",
  "取消本事项的指定？已填报的内容保留。此后由谁负责：{roles}。":
    "Take back who was named in this matter? What was answered stays. Who answers from then on: {roles}.",
  指定已保存: "Kept",
  指定已取消: "Taken back",
  "请系统管理员先在“组织机构”中新增处室。": "A system administrator adds departments under Organisation first.",
  "不选：尚未指定": "none chosen: nobody yet",
  "不选：按本机关统一对应，由{names}负责": "none chosen: as everywhere in the agency, {names}",
  由考核办公室评定: "Stated by the office that assesses",
  "尚未设定幅度，待评定": "no range set yet",
  "本单位此前自填的“{value}”不再计入，仅留在历史记录中。":
    "“{value}”, typed by the agency before, no longer counts and stays in the history.",
  "已由 {name} 退回：{reason}": "Sent back by {name}: {reason}",
  "请修改理由、再次提出，或改选其他状态。": "Change the reason, state it once more, or choose another state.",
  "批准不涉及，批准人：{name}": "Agreed that it does not apply: {name}",
  "退回不涉及：{reason}": "Sent back: {reason}",
  再次提出不涉及: "Stated once more that it does not apply",
  再次提出: "State it once more",
  我的指标: "My indicators",
  填报内容: "Answer",
  "须经本机关法治工作机构批准；批准前按“待填”计，不按零分也不按完成计。":
    "Needs the coordinator's approval; until then it counts as pending, neither zero nor done.",
  "已由 {name} 批准。": "Approved by {name}.",
  "做了什么、结果如何，写清次数、时间和文件": "What was done and with what result; give counts, dates and documents",
  "{n} 字": "{n:character:characters}",
  上一项: "Previous",
  下一项: "Next",
  得分与历史: "Score and history",
  "已保存 {time}": "Saved {time}",
  "只读：由责任处室填报": "Read only: the responsible department answers",
  "正在保存…": "Saving…",
  "未保存：请先处理冲突": "Not saved: settle the conflict first",
  未保存: "Not saved",
  尚未填写: "Nothing answered yet",
  立即保存: "Save now",
  请写明不涉及的理由: "Say why it does not apply",
  有填写未完成的数据: "Some data is not finished",
  "随填随算，未保存": "As typed, not saved",
  "保存前：{before}": "Before: {before}",
  本项: "This item",
  "满分 {full}": "out of {full}",
  "本项不计分。": "This item carries no points.",
  填报记录: "History",
  内容未变: "nothing changed",
  恢复到这一版: "Back to this version",
} as const;

/** The translator of this page. */
export const useText = pageWords(fillEnglish);
