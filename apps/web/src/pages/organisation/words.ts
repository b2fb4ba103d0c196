import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const organisationEnglish = {
  "名称、类别": "name, category",
  "共 {n} 个": "{n} in all",
  "在下面新增第一个机关。": "Add the first one below.",
  "选择一个机关，查看和调整它的处室": "Choose an agency to see and change its departments",
  "撤销 · {name}": "Dissolve · {name}",
  "历史填报和结果保留原处室名称。撤销与下列变动同时生效，其人员已登录的随即退出。":
    "What it answered stays under its name. The changes below take effect with the dissolution, and its people are signed out.",
  由哪个处室接手: "Taken over by",
  "不指定，逐项重新分解": "Nobody: assign item by item",
  撤销清单: "What the dissolution changes",
  "人员：在本处室的身份随即结束（{n} 人）": "People whose role here ends ({n})",
  "人员：转入{name}，须重新登录（{n} 人）": "People who move to {name} and sign in anew ({n})",
  "本处室没有人员。": "Nobody works in this department.",
  "仍任{roles}": "still {roles}",
  再无其他身份: "has no other role",
  "进行中周期的事项（{n} 项）": "Items of open cycles ({n})",
  "本处室没有进行中的事项。": "This department has no open items.",
  "无人负责，列入法治工作机构工作台（{n} 项）": "Nobody’s, shown on the coordinator’s desk ({n})",
  "由文件所列部门对应的其他处室填报（{n} 项）": "Answered by other departments that the document’s names mean ({n})",
  "由其他已分配的处室继续填报（{n} 项）": "Kept by other departments that have them too ({n})",
  "由{name}接手（{n} 项）": "Taken over by {name} ({n})",
  已撤销的处室: "Dissolved departments",
  恢复: "Reinstate",
  "恢复{name}？只恢复处室名称，人员、分解和对应须重新设定。":
    "Reinstate {name}? Its name comes back alone; people, assignments and bindings are set anew.",
  已撤销: "Dissolved",
  "历史周期和结果保留在原名称下，由依法治市办查看。":
    "Its former cycles and results stay under its name, for the municipal office to read.",
  "撤销本机关，并入其他机关，或由新机关承接。办理前先列出变动清单。":
    "Dissolve this agency, merge it into another, or have a new one take over. The changes are listed first.",
  办理机构改革: "Reform this agency",
  "机构改革 · {name}": "Reform · {name}",
  并入其他机关: "Merge into another agency",
  "由新机关承接（更名、重组）": "A new agency takes over (renamed, reorganised)",
  "撤销，无承接机关": "Dissolve, nobody takes over",
  承接机关: "Taken over by",
  新机关名称: "Name of the new agency",
  "下一步：核对清单": "Next: look at the list",
  确认办理: "Confirm",
  变动清单: "What changes",
  "下列变动同时生效，不能撤回；原机关人员随即退出登录。已结束周期的结果保留在原名称下。":
    "These changes take effect together and cannot be undone; people of the old agency are signed out. Results of closed cycles stay under the old name.",
  "由{name}继续，已填内容和历史随同转入": "goes on with {name}, with its answers and their history",
  "终止：{name}在本周期已有同一考评": "ends: {name} has one of its own in this cycle",
  "终止：没有承接机关": "ends: nobody takes over",
  "转入{name}": "moves to {name}",
  "并入{name}的同名处室": "joins {name}’s department of that name",
  "进行中的考评（{n} 项）": "Open assessments ({n})",
  "已有填报 {answered} 项，共 {items} 项": "{answered} of {items} have an answer",
  "转入后无人负责，列入承接机关工作台（{n} 项）": "Nobody’s with the successor, shown on its desk ({n})",
  "已结束周期的考评 {n} 项，保留在原名称下。": "{n} of closed cycles stay under the old name.",
  "人员身份（{n} 项）": "Roles of people ({n})",
  "转入{name}，须重新登录": "moves to {name}, signs in anew",
  "身份结束，另有其他身份": "role ends, others stay",
  "身份结束，再无其他身份": "role ends, and has no other",
  "处室（{n} 个）": "Departments ({n})",
  "评审任务（{n} 项）": "Reviews ({n})",
  "随考评转入{name}": "goes with it to {name}",
  只能查看已终止的考评: "may read the ended assessment alone",
  "单位类别决定适用评分方案中哪一类的分值和标准，由依法治市办设定。":
    "The class decides which of a profile’s points and targets hold. The municipal office sets it.",
  "现有评分方案未区分单位类别，可自行填写名称。": "No profile makes a difference by class; any name may be given.",
  "只影响今后开启的周期；已开启的周期按开启时的类别计分，不受影响。":
    "Counts for cycles opened from now on; those already open keep the class they were opened with.",
  "{unitClass}（{profiles}）": "{unitClass} ({profiles})",
  单位类别已保存: "Kept",
  业务指导机关: "Guided by",
  业务指导机关已保存: "Kept",
  "业务指导机关可以对本机关开启条线考评；已开启的周期不受影响。":
    "The bureau that guides an agency may assess it in a line; cycles that are open stay as they are.",
  "组织机构由系统管理员维护，单位类别由依法治市办设定。":
    "The system administrator keeps the organisation; the municipal office sets the class of unit.",
  选择一个机关: "Choose an agency",
  更名或调整类别: "Rename or move to another category",
  机关名称: "Name of the agency",
  新增机关: "New agency",
  "类别（同类机关一起排名）": "Category (ranked together)",
} as const;

/** The translator of this page. */
export const useText = pageWords(organisationEnglish);
