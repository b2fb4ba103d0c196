import type { GroupInput, IndicatorInput } from "@faheng/plugin-api";
import { section } from "./section.ts";

export const decisions: GroupInput = {
  code: "C3",
  parent: null,
  level: 1,
  printedNumber: "三",
  title: "推进行政决策科学化、民主化、法治化",
  taxonomies: { O: ["O3"], S: ["S3"], D: ["D3"] },
};

/** Chapter 三. */
export const decisionsSections: readonly IndicatorInput[] = [
  section({
    code: "C3-1",
    chapter: "三",
    printedNumber: "(一)",
    title: "健全依法科学民主决策机制",
    requirement:
      "完善依法决策机制，法定程序刚性约束：公众参与、专家论证、风险评估、合法性审查、集体讨论决定，都严格落实；本局重大行政决策须经局领导班子会议讨论，行政首长在集体讨论的基础上决定。",
    digest: "1d3d618b93ee9f753daf9b820198b37a34a90aa82a336188a77d0c716346e93e",
  }),
  section({
    code: "C3-2",
    chapter: "三",
    printedNumber: "(二)",
    title: "严格决策责任追究",
    requirement:
      "决策机关跟踪决策的执行和实施效果，按需要作重大行政决策后评估；终身责任追究和责任倒查要健全并严格实施：决策超越法定权限、违反法定程序、严重失误，或应及时决策而久拖不决，造成重大损失、恶劣影响的，对行政首长、负有责任的其他领导人员和相关人员，党纪政纪和法律责任一并严追。",
    digest: "d0fd3f247f1adc02b4067b1f2e53c6092c12aec648ce2338de2d0b77e6149b09",
  }),
  section({
    code: "C3-3",
    chapter: "三",
    printedNumber: "(三)",
    title: "坚持和完善法律顾问制度",
    requirement:
      "落实郑政〔2017〕37号政府法律顾问实施意见；局法制机构充分发挥作用，同时继续聘请优秀律师任法律顾问，协助日常涉法商务工作，在制定重大行政决策、推进依法行政中起积极作用；加强日常管理，建立法律顾问工作台账。",
    bases: ["legal-advisers"],
    digest: "bb6f8180520818cea8a04f60c0eb05d78e3b159a5b4224a91078a46bf49d86dc",
    doubts: [{ field: "requirement", printed: "继续聘请具优秀律师", note: "印刷疑有脱字，读作“聘请优秀律师”。" }],
  }),
];
