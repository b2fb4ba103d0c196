/** English for the roles that a document leaves to each matter. */
export const mattersEnglish = {
  本事项的责任处室: "Departments in this matter",
  "文件在这里只写了角色。法治工作机构按事项指定处室，被指定的处室即可填报本项。":
    "The document names roles here. The coordinator names departments for each matter, and those may then answer it.",
  各事项由谁负责: "Who answers for which matter",
  本处室负责的事项: "Matters of my department",
  尚未指定: "nobody yet",
  按本机关统一对应: "as everywhere in the agency",
  本处室: "my department",
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
  按事项指定的责任处室: "Departments named for each matter",
  显示哪些事项: "Which matters to show",
  全部事项: "All matters",
  有角色尚未指定: "with a role nobody has",
  本处室负责: "my department's",
  "没有这样的事项。": "There is no such matter.",
  "{n} 个事项：谁负责什么": "{n:matter:matters}: who answers for what",
  文件中的角色与责任处室: "The document's role and the department",
} as const;
