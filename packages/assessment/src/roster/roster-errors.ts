import { defineErrors } from "@faheng/domain";

/** What can be wrong with a workbook of departments and people. Places are cells: `人员!C5`. */
export const rosterErrors = defineErrors({
  FAHENG_ROSTER_KIND: {
    status: 422,
    message: {
      zh: "只能导入 .xlsx 工作簿，收到的是“{fileName}”",
      en: "Only an .xlsx workbook is taken, not “{fileName}”",
    },
    mend: { zh: "下载模板填写，或另存为 .xlsx 后再导入。", en: "Fill in the template, or save the file as .xlsx." },
  },
  FAHENG_ROSTER_HEADINGS: {
    status: 422,
    message: { zh: "工作簿缺少这些列：{missing}", en: "The workbook lacks these columns: {missing}" },
    mend: {
      zh: "按模板保留表头；表头应在前五行之内。",
      en: "Keep the headings of the template, within the first five rows.",
    },
  },
  FAHENG_ROSTER_HEADING_TWICE: {
    status: 422,
    message: { zh: "“{heading}”出现了不止一次", en: "“{heading}” is there more than once" },
    mend: { zh: "只留一列，同一种表也只留一张。", en: "Keep one such column, and one sheet of a kind." },
  },
  FAHENG_ROSTER_NOTHING: {
    status: 422,
    message: { zh: "工作簿里没有可以导入的内容", en: "There is nothing in the workbook to be brought in" },
    mend: {
      zh: "在表头下面逐行填写后再导入；全部未变的不必导入。",
      en: "Fill in lines under the headings; what is unchanged need not be brought in.",
    },
  },
  FAHENG_ROSTER_ROWS: {
    status: 413,
    message: { zh: "工作簿有{actual}行，超过{limit}行", en: "The workbook has {actual} lines, more than {limit}" },
    mend: { zh: "分成几份导入。", en: "Bring it in in several parts." },
  },
  FAHENG_ROSTER_EMPTY_CELL: {
    status: 422,
    message: { zh: "第{row}行没有填“{column}”", en: "“{column}” in line {row} is empty" },
    mend: {
      zh: "补填；用公式算出的单元格，请改填为值。",
      en: "Fill it in; a formula without a stored value has to become a value.",
    },
  },
  FAHENG_ROSTER_FORMULA: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”是公式算不出来的结果：{text}",
      en: "“{column}” in line {row} is what a formula came to that can’t be worked out: {text}",
    },
    mend: { zh: "把这一格改填为值。", en: "Type the value into the cell." },
  },
  FAHENG_ROSTER_CHARACTERS: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”里有不可见或非法的字符",
      en: "“{column}” in line {row} has characters that can’t be seen or stored",
    },
    mend: { zh: "删掉后重新输入这一格。", en: "Clear the cell and type it anew." },
  },
  FAHENG_ROSTER_TOO_LONG: {
    status: 422,
    message: {
      zh: "第{row}行“{column}”超过{limit}字",
      en: "“{column}” in line {row} is longer than {limit} characters",
    },
    mend: { zh: "写简称，或检查是否误填。", en: "Shorten it, or check that it is what was meant." },
  },
  FAHENG_ROSTER_REPEATED: {
    status: 422,
    message: { zh: "第{row}行与第{first}行重复", en: "Line {row} repeats line {first}" },
    mend: { zh: "删掉其中一行。", en: "Delete one of them." },
  },
  FAHENG_ROSTER_DISSOLVED: {
    status: 422,
    message: { zh: "第{row}行：部门“{name}”已经撤销", en: "Line {row}: the department “{name}” was dissolved" },
    mend: {
      zh: "在“组织机构”页恢复该部门，或改用新的名称。",
      en: "Reinstate it on the page of agencies and departments, or use another name.",
    },
  },
  FAHENG_ROSTER_LOGIN: {
    status: 422,
    message: { zh: "第{row}行：账号“{login}”的写法不对", en: "Line {row}: “{login}” is no login" },
    mend: {
      zh: "账号以字母或数字开头，2至64位，只含字母、数字和 . _ @ -。",
      en: "A login begins with a letter or digit and has 2 to 64 letters, digits and . _ @ -.",
    },
  },
  FAHENG_ROSTER_LOGIN_TWICE: {
    status: 422,
    message: {
      zh: "第{row}行：账号“{login}”在第{first}行属于另一个姓名",
      en: "Line {row}: the login “{login}” stands in line {first} under another name",
    },
    mend: {
      zh: "一个账号只给一个人；同一人有几个角色的，各行姓名写成一样。",
      en: "A login is one person’s; lines of one person all have the same name.",
    },
  },
  FAHENG_ROSTER_LOGIN_OTHER: {
    status: 409,
    message: {
      zh: "第{row}行：账号“{login}”已由另一个姓名使用",
      en: "Line {row}: the login “{login}” is in use under another name",
    },
    mend: {
      zh: "核对姓名；确是另一个人的，换一个账号。",
      en: "Check the name; for somebody else choose another login.",
    },
  },
  FAHENG_ROSTER_ROLE: {
    status: 422,
    message: {
      zh: "第{row}行：不能导入角色“{role}”{nearest}",
      en: "Line {row}: “{role}” can’t be given by import{nearestEn}",
    },
    mend: { zh: "从这些角色里选：{known}。", en: "Choose one of: {known}." },
  },
  FAHENG_ROSTER_NEEDS_DEPARTMENT: {
    status: 422,
    message: { zh: "第{row}行：“{role}”要写明部门", en: "Line {row}: “{role}” needs a department" },
    mend: { zh: "填写所在部门。", en: "Fill in the department." },
  },
  FAHENG_ROSTER_NO_DEPARTMENT: {
    status: 422,
    message: {
      zh: "第{row}行：“{role}”属于全机关，不属于部门",
      en: "Line {row}: “{role}” is the whole agency’s, not a department’s",
    },
    mend: { zh: "清空这一行的部门。", en: "Leave the department of this line empty." },
  },
  FAHENG_ROSTER_DEPARTMENT: {
    status: 422,
    message: {
      zh: "第{row}行：没有部门“{name}”{nearest}",
      en: "Line {row}: there is no department “{name}”{nearestEn}",
    },
    mend: {
      zh: "核对名称；新部门先由系统管理员建立或导入。",
      en: "Check the name; a new department is added by the system administrator first.",
    },
  },
  FAHENG_ROSTER_DEPARTMENT_TWICE: {
    status: 409,
    message: { zh: "第{row}行：本机关有两个部门都叫“{name}”", en: "Line {row}: two departments are called “{name}”" },
    mend: { zh: "请系统管理员先撤销其中一个。", en: "Have the system administrator dissolve one of them first." },
  },
  FAHENG_ROSTER_FAULTS: {
    status: 422,
    message: { zh: "还有{count}行有误，未导入", en: "{count:line is:lines are} wrong; nothing was brought in" },
    mend: { zh: "改好后重新试算，再确认导入。", en: "Mend them, try again and confirm then." },
  },
  FAHENG_ROSTER_CHANGED: {
    status: 409,
    message: {
      zh: "试算之后，文件或本机关的部门、人员又有变动，未导入",
      en: "The file or the agency’s departments and people have changed since the dry run; nothing was brought in",
    },
    mend: { zh: "重新试算，核对后再确认。", en: "Do the dry run again, look at it and confirm." },
  },
});
