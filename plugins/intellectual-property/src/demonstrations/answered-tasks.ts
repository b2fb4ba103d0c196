import type { ReportedAnswer } from "./reported-answer.ts";

/**
 * The 49 tasks the report answers in prose, restated in our own short words with every figure kept. The document has no
 * column for done or not done: `done` where the cell reports a finished act or a duty kept as required, `in-progress`
 * where it reports an effort, a plan or something that goes on. That reading is ours. In （11） and （49） the figures of
 * the report's body (21 and 14 powers, 20 reviews) follow those of the cell in brackets that say so. Words that only hold
 * on the day of the report (今年) are written out; numbers the office gives out to the public stay.
 */
export const answeredTasks: readonly ReportedAnswer[] = [
  {
    n: 11,
    status: "done",
    printed: null,
    progress: "机构改革后清理行政权力，保留2项行政权力、16项公共服务事项（报告正文：权力清单2016年21项，2018年14项）。",
  },
  {
    n: 13,
    status: "done",
    printed: null,
    progress:
      "依据《中共重庆市委办公厅、重庆市人民政府办公厅关于印发<重庆市知识产权局职能配置、内设机构和人员编制规定>的通知》，2019年上半年完成机构改革；本局是重庆市市场监管局的部门管理机构，副局级。",
  },
  { n: 15, status: "done", printed: null, progress: "梳理政务事项，行政权力和公共服务事项经标准化后在网上公布。" },
  {
    n: 16,
    status: "in-progress",
    printed: null,
    progress: "贯彻中央和市委、市政府的重大决策部署，制定知识产权战略工作要点与政策；推动修订地方专利立法。",
  },
  {
    n: 17,
    status: "done",
    printed: null,
    progress:
      "印发《重庆市知识产权局“双随机、一公开”监管工作实施细则（试行）的通知》（渝知发〔2018〕70号），抽查专利代理机构并督促整改；这项工作已移交市场监管局双反处。",
  },
  {
    n: 19,
    status: "done",
    printed: "我局推动建立了知识产权纠纷多元化解决机制。",
    progress: "知识产权纠纷的多元化解决机制已推动建立。",
  },
  {
    n: 21,
    status: "done",
    printed: null,
    progress: "知识产权纠纷的调解、处理，委托重庆市汽摩知识产权快速维权中心承办。",
  },
  {
    n: 29,
    status: "done",
    printed: "我局已将行政权力和公共服务事项纳入“渝快办”。",
    progress: "行政权力、公共服务事项均已纳入“渝快办”。",
  },
  {
    n: 35,
    status: "in-progress",
    printed: null,
    progress: "按市市场监管局统一安排调整立法计划，申报了2020年地方法规的调研项目。",
  },
  { n: 37, status: "in-progress", printed: null, progress: "围绕修订《重庆市专利促进与保护条例》开展调研。" },
  {
    n: 42,
    status: "done",
    printed: null,
    progress:
      "印发《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号），完善相关制度；规定本局出台规范性文件应向社会公开征求意见。",
  },
  {
    n: 43,
    status: "done",
    printed: null,
    progress:
      "依据《重庆市行政规范性文件管理办法》，出台《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号），制度得到完善。",
  },
  { n: 44, status: "done", printed: null, progress: "依据《重庆市行政规范性文件管理办法》，备案由局办公室负责。" },
  { n: 45, status: "in-progress", printed: null, progress: "起草单位报送的材料是否完备、规范，由局办公室审核。" },
  { n: 47, status: "done", printed: null, progress: "机构改革后申报成为制文主体，报备审查机关确认为市司法局。" },
  {
    n: 48,
    status: "done",
    printed: null,
    progress: "机构改革后全面清理规范性文件，现行有效24件，其中拟保留6件、拟修订9件、拟废止9件。",
  },
  {
    n: 49,
    status: "done",
    printed: null,
    progress:
      "依据《重庆市行政规范性文件管理办法》，出台《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号），合法性审查与公平竞争审查的制度得到完善（报告正文：存量规范性文件公平竞争审查20件）。",
  },
  { n: 52, status: "in-progress", printed: null, progress: "制定规范性文件和政策措施，主动听取利害关系人的意见。" },
  { n: 55, status: "in-progress", printed: null, progress: "行政决策咨询论证专家库的建立完善已列入工作计划。" },
  {
    n: 56,
    status: "in-progress",
    printed: null,
    progress:
      "正研究探索公职律师管理制度；重大决策出台、规范性文件合法性审查和公平竞争审查，都注意发挥法律顾问与公职律师的作用。",
  },
  {
    n: 83,
    status: "done",
    printed: null,
    progress:
      "印发《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号）：起草处室按业务需要起草，规划与政策法规处作合法性审查和公平竞争审查，局办公室审核完备性、规范性。",
  },
  { n: 84, status: "done", printed: null, progress: "出台的文件已写入公开行政权力运行流程、防控廉政风险等要求。" },
  {
    n: 85,
    status: "done",
    printed: null,
    progress:
      "印发《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号），规范性文件如何管理、公平竞争审查如何审理，流程已明确。",
  },
  {
    n: 86,
    status: "in-progress",
    printed: null,
    progress: "按市委部署，党政主要负责人履行法治建设第一责任人职责，法治政府建设作为重要任务列入全局议事日程。",
  },
  {
    n: 87,
    status: "done",
    printed: null,
    progress:
      "印发《关于加强行政规范性文件管理和公平竞争审查工作有关问题的通知》（渝知发〔2019〕72号）和《关于开展公平竞争审查工作的实施方案》（渝知发〔2019〕73号），规章、规范性文件报备的制度得到完善。",
  },
  { n: 88, status: "done", printed: null, progress: "督办人大建议、政协提案20件，主办件满意率100%。" },
  {
    n: 91,
    status: "in-progress",
    printed: "机构改革后，我局进行了大幅度人员调整。",
    progress: "机构改革后人员作了大幅度调整。",
  },
  {
    n: 94,
    status: "done",
    printed: null,
    progress:
      "专利、商标维权援助电话12315-5已开通；举报投诉另经市政府公开邮箱http://www.cq.gov.cn/publicmail/citizen/index.aspx接收。",
  },
  {
    n: 95,
    status: "in-progress",
    printed: "我局运用新媒体，加强网络舆情引导及监测力度。",
    progress: "运用新媒体，网络舆情的引导和监测力度加大。",
  },
  { n: 97, status: "in-progress", printed: "我局按要求正在进行开展。", progress: "正按要求开展。" },
  {
    n: 98,
    status: "done",
    printed: null,
    progress: "政府网站和政务新媒体已自查整改，问题清单已梳理；本局没有新媒体平台，网站基本合格，无重大问题。",
  },
  { n: 99, status: "done", printed: "我局建立党政领导干部问责制度。", progress: "党政领导干部问责制度已建立。" },
  { n: 100, status: "in-progress", printed: "定期开展党风廉政教育。", progress: "党风廉政教育定期开展。" },
  {
    n: 106,
    status: "done",
    printed: null,
    progress:
      "广泛开展知识产权普及教育和普法：每年组织4.25知识产权宣传周，发布本市知识产权白皮书，并组织全局参加法治理论考试。",
  },
  {
    n: 107,
    status: "done",
    printed: null,
    progress:
      "重庆市知识产权纠纷人民调解委员会经指导成立，推动它与市一中院、市五中院、两江新区人民法院共建“诉调对接”平台；同市高法院、市司法局签订《关于健全知识产权多元化解机制的合作协议》，多元化纠纷解决机制不断完善。",
  },
  {
    n: 111,
    status: "in-progress",
    printed: null,
    progress:
      "帮助江小白、渝新欧等50余家公司解决知识产权纠纷；指导市知识产权纠纷人民调解委员会立案调解，及时保护当事人权益。",
  },
  {
    n: 112,
    status: "in-progress",
    printed: null,
    progress:
      "贯彻中共中央办公厅、国务院办公厅《关于健全行政裁决制度加强行政裁决工作的意见》（中办发〔2018〕75号），加强本局的行政裁决。",
  },
  {
    n: 113,
    status: "done",
    printed: null,
    progress:
      "指导重庆市网商协会成立知识产权仲裁调解机构，同知识产权法院、仲裁院等合作，让诉讼、仲裁、行政执法都与调解对接，为电商等企业提供方便快捷的高质量调解。",
  },
  {
    n: 115,
    status: "in-progress",
    printed: null,
    progress: "推进信访法制化，诉访分离，按上级文件分类处理诉求；印宣传手册、贴宣传图，向群众讲清依法分类处理的清单。",
  },
  {
    n: 116,
    status: "in-progress",
    printed: null,
    progress:
      "信访途径得到优化，网上办理流程按市政府《政府系统公开邮箱管理办法》和市委督查办《关于认真做好人民网〈领导留言板〉网民留言办理试运行工作通知》规范。",
  },
  {
    n: 119,
    status: "in-progress",
    printed: null,
    progress: "重庆市至诚知识产权司法鉴定所在指导下，按要求加强监管、自律。",
  },
  { n: 123, status: "in-progress", printed: null, progress: "组织全局学习法治理论并参加考试，增强学法用法的意识。" },
  {
    n: 124,
    status: "done",
    printed: null,
    progress: "2018年市高院受理北京天宇朗通通信设备股份有限公司诉本局的专利侵权纠纷行政诉讼，本局组织领导干部旁听。",
  },
  {
    n: 125,
    status: "in-progress",
    printed: "我局局领导高度重视，带头尊法、守法、重程序。",
    progress: "局领导重视，带头尊法守法、看重程序。",
  },
  {
    n: 126,
    status: "done",
    printed: null,
    progress:
      "按市政府统一要求，每年部署重点工作：规范性文件清理、政务事项清理、立法项目申报、规范性文件合法性审查以及政策措施公平竞争审查。",
  },
  {
    n: 127,
    status: "done",
    printed: "我局新安排两名同志参加法治工作，加强法治工作队伍。",
    progress: "新安排两名同志从事法治工作，充实队伍。",
  },
  {
    n: 128,
    status: "done",
    printed: "每年按要求向市政府上报我局法治政府建设情况。",
    progress: "每年按要求把本局法治政府建设情况报市政府。",
  },
  { n: 130, status: "done", printed: null, progress: "每年参加全国地方立法交流会，介绍立法经验与典型案例。" },
  { n: 132, status: "in-progress", printed: "按照督查要求，做好迎检工作。", progress: "按督察要求做好迎检。" },
];
