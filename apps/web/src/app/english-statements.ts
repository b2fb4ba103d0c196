/** English for what the office states, and for claims that an indicator does not apply. */
export const statementsEnglish = {
  退回不涉及: "Send “does not apply” back",
  评定: "Office statement",
  作出评定: "State a fact of the office",
  撤回评定: "Take a statement back",
  设定评定幅度: "Set a bound for a judgement",
  导入评定: "Bring in statements of the office",
  升级后重新计分: "Score anew after an upgrade",
} as const;
