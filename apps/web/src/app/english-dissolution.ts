/** English for departments and agencies that are dissolved. */
export const dissolutionEnglish = {
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
  "{day}撤销": "dissolved {day}",
  恢复: "Reinstate",
  "恢复{name}？只恢复处室名称，人员、分解和对应须重新设定。":
    "Reinstate {name}? Its name comes back alone; people, assignments and bindings are set anew.",
  "{name}（已撤销）": "{name} (dissolved)",
  撤销处室: "Department dissolved",
} as const;
