import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const rosterEnglish = {
  结论: "Outcome",
  筛选: "Show",
  新增: "New",
  变更: "Changed",
  不变: "Unchanged",
  有误: "Wrong",
  部门: "Departments",
  "先由系统管理员新增机关，再导入处室与人员。":
    "The system administrator adds an agency first; then its departments and people come in.",
  "一、选择机关": "1. Choose the agency",
  "二、下载模板，填好后交回": "2. Fill in the template and hand it in",
  "此人另在{agencies}任职，那里的角色不变；请核对账号没有填成别人的。":
    "Also holds a role in {agencies} and keeps it; make sure the login is not somebody else’s.",
  "模板里是本机关现有的处室和人员。不在表中的不变；表中的人员，在本机关的角色以表为准，密码不变。":
    "The template holds the agency’s departments and people as they are. What is not in it stays; people in it hold in this agency the roles it states, and keep their passwords.",
  "下载模板（.xlsx）": "Download the template (.xlsx)",
  "也可以把文件拖到这里；不超过 2000 行。": "Or drop it here; 2,000 lines at most.",
  "正在试算，不会写入任何内容…": "Dry run: nothing is written…",
  "三、核对试算结果": "3. Look at the dry run",
  "有 {n} 行有误，改好后重新选择文件；现在还没有写入任何内容。":
    "Lines that are wrong: {n}. Mend them and choose the file again; nothing has been written.",
  "没有错误。确认后按下表写入，要么全部写入，要么都不写入。":
    "Nothing is wrong. Confirmed, it is written as listed: all of it or nothing.",
  "与现有的处室、人员完全一致，不需要导入。": "It is what there is already; there is nothing to bring in.",
  "“人员”表有 {n} 行，由安全管理员导入，这次不处理。":
    "Lines of people, which the security administrator brings in: {n}; left alone this time.",
  "“部门”表有 {n} 行，由系统管理员导入，这次不处理。":
    "Lines of departments, which the system administrator brings in: {n}; left alone this time.",
  "跳过 {n} 个空行。": "Empty lines skipped: {n}.",
  "没有读取的列：{columns}": "Columns that were not read: {columns}",
  "确认导入（新增 {added} 行，变更 {changed} 行）": "Confirm ({added} new, {changed} changed)",
  "没有这样的行。": "There are no such lines.",
  试算结果: "Dry run",
  表和行: "Sheet and line",
  名称或姓名: "Name",
  会怎样: "What happens",
  "{sheet}第{row}行": "{sheet}, line {row}",
  已整理全角字符和空格: "full-width characters and spaces tidied",
  "已有，不变": "there already, stays",
  "（无）": "(none)",
  "{role}（{department}）": "{role} ({department})",
  "正在导入…": "Bringing it in…",
  "正在准备账号：{done}/{total}": "Preparing accounts: {done} of {total}",
  导入完成: "Brought in",
  "新增处室 {departments} 个，新增人员 {added} 人，变更人员 {changed} 人。":
    "New departments: {departments}; new people: {added}; people changed: {changed}.",
  "初始密码只在这里显示一次，请现在打印，分发给本人，请其登录后修改。":
    "First passwords are shown this once. Print them now, hand them over, and have them changed after signing in.",
  "{agency}新增账号": "New accounts of {agency}",
  打印名单: "Print the list",
  再导入一份: "Import another file",
  "初始密码名单还没有打印。": "The list of first passwords has not been printed.",
  "登录地址：{address}": "Sign in at {address}",
} as const;

/** The translator of this page. */
export const useText = pageWords(rosterEnglish);
