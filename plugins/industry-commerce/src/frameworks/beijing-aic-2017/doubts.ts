import type { Doubt } from "@faheng/plugin-api";

/** What the text as a whole leaves open; doubts about one item stand with the item. */
export const frameworkDoubts: readonly Doubt[] = [
  {
    field: "issuedOn",
    printed: null,
    note: "文本没有印发日期和文号，编号里的2017是我们按所引文件（最晚为2017年）和第58项的期限（2017年12月前）推定的。",
  },
  {
    field: "title",
    printed: "[bookmark: _GoBack]",
    note: "标题前有抽取留下的书签标记，已去掉。",
  },
  {
    field: "indicators",
    printed: null,
    note: "抽取文本在12处丢了单元格：第18—22、29、31、33—37项；丢失的记为空并逐项注明，不作推测。",
  },
  {
    field: "groups",
    printed: null,
    note: "一级指标标题因换页共印34次，二级指标41次；相同的合并，其间空白的层级单元格按合并单元格读。",
  },
  {
    field: "bases",
    printed: "市政府《北京市行政规范性文件备案规定》（市政府令第268号）",
    note: "68种印法合并为67份依据：市政府令第268号有带“市政府”和不带两种印法，为同一文件。",
  },
  {
    field: "bases",
    printed: "市局",
    note: "发文机关照原样：市局与市工商局、中办国办的简称、“中共中央国务院”之间无顿号，均不改写。",
  },
  {
    field: "departments",
    printed: "12315",
    note: "第29、43项把数字12315列为一个部门，照原样。",
  },
  {
    field: "departments",
    printed: "各部门",
    note: "相关部门、各区分局、起草部门、决策部门是待落实的角色，各部门泛指全体；文件没有列出名单。",
  },
  {
    field: "settings",
    printed: null,
    note: "文件没有分值、评分标准和等级；第66项只写系统内日常评价和第三方机构评价相结合，没有写明各占多少。",
  },
];
