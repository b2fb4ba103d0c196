import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says; the letter itself is an official paper and in Chinese. */
export const letterEnglish = {
  函询: "Letter to a provider",
  "请从填报页的一项材料打开函询。": "Open a letter from a material on the page of answers.",
  填写函件: "What the letter says",
  "给没有账号的单位（如法院、其他部门）发函。本页不保存：打印、盖章、寄出后，在该项材料的“函询答复”登记函号和答复。":
    "For a provider without an account, such as a court. Nothing is kept here: print, seal and send it, then register its number and the answer with the material.",
  函号: "Letter no.",
  收函单位: "To",
  答复期限: "To be answered by",
  联系人: "Whom to answer",
  联系电话: "Telephone",
  回复地址: "Address for the answer",
  打印函件: "Print the letter",
  回到填报: "Back to the answer",
} as const;

/** The translator of this page. */
export const useText = pageWords(letterEnglish);
