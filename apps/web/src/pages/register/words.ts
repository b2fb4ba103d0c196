import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const registerEnglish = {
  登记一次会议或报送: "Enter a meeting or request",
  "还没有登记。召开会议、催收材料后在这里一次登记各机关的情况。":
    "Nothing is entered yet. Meetings and requests are entered here, for all agencies at once.",
  "登记后，缺席或迟报的机关可以陈述；期满后由登记以外的人认定，认定后计入成绩。":
    "Whoever was late or absent may object. Once the days are over somebody other than who entered it lets it stand, and it counts.",
  "各机关的评分方案没有规定登记如何计分，这里只作记录。":
    "No profile of this cycle counts the register: it is a record alone.",
  "登记依据（通知文号、签到表等）": "What it rests on (notice, list of who was there)",
  各机关情况: "How each agency took part",
  全部按时: "All in time",
  登记并告知: "Enter and tell them",
  "登记 {n} 家，其中迟 {late} 家、缺 {absent} 家": "Agencies: {n}; late: {late}; absent: {absent}",
  "登记人：{name}": "Entered by {name}",
  "{day} 前可陈述": "objections until {day}",
  "认定成立（{n} 家）": "Let it stand ({n})",
  "没有陈述的各家一并认定，认定后计入成绩。": "All that were not objected to stand and count from now on.",
  提出否决的机关: "Agency",
  "材料：{material}": "Shown by: {material}",
  认定: "Decide",
  认定为: "It stands as",
  认定成立: "Let it stand",
  "撤销后不再计入成绩。": "It counts no longer.",
  撤销登记: "Strike",
  撤销的理由: "Why it is struck",
  "陈述：{said}": "Objects: {said}",
  "原登记为{mark}": "entered as {mark}",
} as const;

/** The translator of this page. */
export const useText = pageWords(registerEnglish);
