import { pageWords } from "../../parts/page-words.ts";

/** English for what this page alone says. */
export const cyclesEnglish = {
  本局评分: "The bureau’s own points",
  "本局自行拟定并签署，只用于本局自己的周期；不是文件规定，得分处都会注明。":
    "Laid and signed by the bureau itself, for cycles of its own alone; not stated by the document, and marked so wherever a score stands.",
  "例如：2017年上半年法治建设自查": "for example: our own look at the first half of 2017",
  自评的指标体系: "Frameworks of the bureau’s own assessment",
  "本局自评只有本局人员能看到，依法治市办和其他机关都看不到，也不参加市级比较；由本局自己开启和结束。":
    "Only people of the bureau see it: neither the municipal office nor other agencies do, and the city compares nothing of it. The bureau itself opens and closes it.",
  "例如：2017年度条线法治建设考评": "e.g. Assessment of the agencies guided, 2017",
  由本局业务指导的机关: "Agencies that the bureau guides",
  "条线考评由本局组织，考评本局业务指导的机关：各机关只看到自己的考评，本局协调员看到汇总，依法治市办看不到。":
    "The bureau assesses the agencies that it guides: each sees its own assessment, the bureau’s coordinators all of them, and the municipal office none.",
  "还没有由本局业务指导的机关，由系统管理员在组织机构中设定。":
    "The bureau guides no agency yet; the system administrator states which it does.",
  "请先填写名称并选择参加考评的指标体系。": "Give a title and choose what is to be assessed first.",
  "默认不顺延、不强制材料，是本系统的理解，不是文件原文；开启后不能更改。":
    "That it stays, and that materials may be lacking, is our reading and not the document's words; it cannot be changed once the cycle is open.",
  机关能否看到评审员姓名: "Reviewers’ names to agencies",
  只看到评审来源: "the source alone",
  看到姓名: "named",
  文件所列材料: "Materials that the document lists",
  "不强制，缺材料也可报送": "may be lacking",
  "齐备或说明后才能报送、审定": "are given or explained before an answer is submitted and approved",
  计分方式怎样选: "Which scoring to choose",
  官方评分: "The document’s own points",
  "文件本身规定了分值和扣分办法，按文件计分。": "the document states points and deductions; they are what counts.",
  本平台读法: "This platform’s reading",
  "文件未规定分值，由本平台按文件文字拟定；不是文件规定，得分处都会注明。":
    "the document states no points; the platform laid some by its wording, and every score says so.",
  本办评分: "The office’s points",
  "依法治市办自行拟定并签署；不是文件规定，得分处都会注明。":
    "laid and signed by the law-governance office, not by the document; every score says so.",
  "只统计完成情况，不出总分；本周期开启后不能改为计分。":
    "completion alone, no total; a cycle that is open can’t be given points later.",
  "已预选文件规定的方案；没有的，预选唯一的方案；有几个方案的，须自行选择。":
    "The document’s own profile is chosen already, or the only one there is; between several the office chooses.",
  "例如：2017年度法治建设考评": "e.g. Rule-of-law assessment 2017",
  参加考评的机关: "Agencies taking part",
  "已选 {n} 项": "{n} chosen",
  "开启后，各机关的指标体系和评分方案版本即固定，以后升级不影响本周期。":
    "Opening pins the versions of framework and profile; later upgrades leave this cycle alone.",
  "尚未启用机关包，请系统管理员先启用。": "No pack enabled yet; a system administrator enables one first.",
  "评分方案：{title}": "Profile for {title}",
  "不计分，按完成情况报告": "no points, report completion",
} as const;

/** The translator of this page. */
export const useText = pageWords(cyclesEnglish);
