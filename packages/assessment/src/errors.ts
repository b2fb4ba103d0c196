import { defineErrors } from "@faheng/domain";

/** What can go wrong when people work. Places are ids and indicator codes. */
export const assessmentErrors = defineErrors({
  FAHENG_ACCESS_SIGNED_OUT: {
    status: 401,
    message: { zh: "尚未登录，或登录已过期", en: "Not signed in, or the session has ended" },
    mend: { zh: "重新登录。", en: "Sign in again." },
  },
  FAHENG_ACCESS_FORBIDDEN: {
    status: 403,
    message: { zh: "当前身份无权进行此操作", en: "This role may not do this" },
    mend: {
      zh: "换用有权限的身份，或请安全管理员调整角色。",
      en: "Use another role, or ask the security administrator.",
    },
  },
  FAHENG_SIGN_IN_REFUSED: {
    status: 401,
    message: {
      zh: "账号、密码或动态口令不正确，或账号已停用",
      en: "Login, password or code is wrong, or the account is disabled",
    },
    mend: {
      zh: "核对后重试；连续五次不正确，十五分钟内从这里不能再登录该账号。",
      en: "Check and try again; after five failures the account can’t be signed in to from here for fifteen minutes.",
    },
  },
  FAHENG_SESSION_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这处登录，或它已经结束", en: "There is no such session, or it has ended" },
    mend: { zh: "刷新“我的账号”，看现在还有哪些登录。", en: "Reload “My account” to see which sessions there are." },
  },
  FAHENG_SECOND_FACTOR_REQUIRED: {
    status: 403,
    message: {
      zh: "安全管理员须先启用动态口令，才能使用本系统",
      en: "A security administrator has to set up a second factor first",
    },
    mend: {
      zh: "回到首页，用身份验证器应用扫码并输入动态口令，启用后即可继续。",
      en: "Go to the first page, scan the code with an authenticator app and type its six digits; then go on.",
    },
  },
  FAHENG_SSO_UNKNOWN: {
    status: 403,
    message: {
      zh: "统一身份认证已通过，但该身份没有对应的可用账号",
      en: "The identity provider vouches for you, but no usable account here is bound to that identity",
    },
    mend: {
      zh: "请安全管理员把您的统一身份与账号绑定。",
      en: "Ask the security administrator to bind your identity to your account.",
    },
  },
  FAHENG_SSO_TAKEN: {
    status: 409,
    message: {
      zh: "该统一身份已绑定账号“{login}”",
      en: "That identity is bound to the account “{login}” already",
    },
    mend: { zh: "先解除原来的绑定。", en: "Take the other binding away first." },
  },
  FAHENG_SIGN_IN_LOCKED: {
    status: 429,
    message: {
      zh: "多次登录失败，该账号从这里暂时不能登录",
      en: "After several failures this account can’t be signed in to from here for a while",
    },
    mend: {
      zh: "{minutes}分钟后再试，或请安全管理员解锁。",
      en: "Try again in {minutes:minute:minutes}, or ask the security administrator.",
    },
  },
  FAHENG_SIGN_IN_GUARDED: {
    status: 429,
    message: {
      zh: "有人多次试登该账号，{minutes}分钟内须同时用密码和动态口令登录",
      en: "Somebody has tried this account many times: for {minutes:minute:minutes} it takes password and second factor together",
    },
    mend: {
      zh: "连同动态口令登录；没有启用动态口令的，稍后再试，或请安全管理员解锁。",
      en: "Sign in with the code of your second factor; without one, try again later or ask the security administrator.",
    },
  },
  FAHENG_RESTORE_UNKNOWN: {
    status: 404,
    message: { zh: "没有账号“{login}”", en: "There is no account “{login}”" },
    mend: { zh: "核对账号名，大小写也须一致。", en: "Check the login, capitals included." },
  },
  FAHENG_RESTORE_ROLE: {
    status: 409,
    message: { zh: "账号“{login}”不是安全管理员", en: "The account “{login}” is not a security administrator’s" },
    mend: {
      zh: "其他人的账号请安全管理员解锁或重置密码。",
      en: "Anybody else’s account is unlocked or given a new password by the security administrator.",
    },
  },
  FAHENG_RESTORE_CODE: {
    status: 401,
    message: { zh: "恢复码不正确，或已签发新的恢复码", en: "The code is wrong, or a newer one was given out" },
    mend: {
      zh: "核对后重试，或用 faheng restore-admin begin 重新签发。",
      en: "Check it, or give out a new one with `faheng restore-admin begin`.",
    },
  },
  FAHENG_RESTORE_USED: {
    status: 409,
    message: { zh: "恢复码已用过", en: "The code has been used" },
    mend: {
      zh: "用 faheng restore-admin begin 重新签发；若不是您本人使用的，请审计管理员查看审计。",
      en: "Give out a new one with `faheng restore-admin begin`; if it was not you who used it, have the audit looked at.",
    },
  },
  FAHENG_RESTORE_EXPIRED: {
    status: 409,
    message: { zh: "恢复码已过期", en: "The code has expired" },
    mend: {
      zh: "用 faheng restore-admin begin 重新签发。",
      en: "Give out a new one with `faheng restore-admin begin`.",
    },
  },
  FAHENG_PASSWORD_WEAK: {
    status: 422,
    message: { zh: "密码过于简单", en: "The password is too simple" },
    mend: {
      zh: "至少{length}位（空格不计），含大写字母、小写字母、数字、符号中的三种，且不含账号。",
      en: "Use at least {length:character:characters} of three kinds (capital, small, digit, sign; blanks not counted), without the login.",
    },
  },
  FAHENG_PASSWORD_GUESSABLE: {
    status: 422,
    message: { zh: "密码太容易猜到", en: "The password is easy to guess" },
    mend: {
      zh: "不要用常见密码、生日、姓名、拼音词或键盘上相邻的字符；可用几个不相干的词加数字和符号。",
      en: "Leave out common passwords, dates, names and keys that lie side by side; join unrelated words, digits and signs.",
    },
  },
  FAHENG_TOTP_NOT_OFFERED: {
    status: 409,
    message: {
      zh: "没有待验证的动态口令密钥，或已过期",
      en: "No second factor waits to be confirmed, or it has expired",
    },
    mend: { zh: "重新点“开始设置”，十分钟内完成验证。", en: "Begin again, and confirm within ten minutes." },
  },
  FAHENG_TOTP_WRONG: {
    status: 422,
    message: { zh: "动态口令不正确", en: "The code is wrong" },
    mend: { zh: "核对手机时间后输入当前六位口令。", en: "Check the phone’s clock and enter the present six digits." },
  },
  FAHENG_LOGIN_TAKEN: {
    status: 409,
    message: { zh: "账号“{login}”已被使用", en: "The login “{login}” is taken" },
    mend: { zh: "换一个账号名。", en: "Choose another." },
  },
  FAHENG_ROLE_PLACE: {
    status: 422,
    message: { zh: "角色“{role}”所属的单位或处室不对", en: "The role “{role}” does not stand where it was put" },
    mend: {
      zh: "填报员属于处室，协调员和局领导属于单位，其余角色不属于任何单位。",
      en: "Departments’ people stand in a department, coordinators and leaders in an agency, all others in neither.",
    },
  },
  FAHENG_ROLE_CONFLICT: {
    status: 409,
    message: {
      zh: "此人已有角色“{other}”，不能再担任“{role}”",
      en: "Holds the role “{other}” and can’t hold “{role}” besides",
    },
    mend: {
      zh: "系统、安全、审计三类管理员须由不同人员担任，且不兼任业务角色；先结束原角色。",
      en: "The three administrators are three people without other roles; end the other role first.",
    },
  },
  FAHENG_ROLE_SELF: {
    status: 403,
    message: { zh: "不能修改自己的角色和账号状态", en: "Nobody changes their own roles or account state" },
    mend: { zh: "请另一位安全管理员操作。", en: "Ask another security administrator." },
  },
  FAHENG_REVIEW_OWN_AGENCY: {
    status: 409,
    message: {
      zh: "“{name}”在“{agency}”任职，不能评审该单位",
      en: "“{name}” belongs to “{agency}” and can’t review it",
    },
    mend: { zh: "换一位评审员，或不选该单位。", en: "Choose another reviewer, or leave the agency out." },
  },
  FAHENG_REVIEW_NOT_REVIEWER: {
    status: 422,
    message: { zh: "“{name}”现在不是评审员{nearest}", en: "“{name}” is no reviewer now{nearestEn}" },
    mend: {
      zh: "从现有评审员中选择：{known}；需要增加的，由安全管理员授予角色。",
      en: "Choose one of the reviewers: {known}; the security administrator gives the role.",
    },
  },
  FAHENG_REVIEW_AGENCY_OUTSIDE: {
    status: 422,
    message: {
      zh: "“{agency}”没有参加“{cycle}”{nearest}",
      en: "“{agency}” takes no part in “{cycle}”{nearestEn}",
    },
    mend: { zh: "从参加本周期的单位中选择：{known}。", en: "Choose one of those that do: {known}." },
  },
  FAHENG_REVIEW_INDICATOR: {
    status: 422,
    message: {
      zh: "“{agency}”在本周期没有编号为“{indicator}”的指标{nearest}",
      en: "“{agency}” has no indicator “{indicator}” in this cycle{nearestEn}",
    },
    mend: {
      zh: "按指标体系分别安排：每次只选采用同一指标体系的单位，再选其中的指标。",
      en: "Assign by framework: choose agencies of one framework, then indicators out of it.",
    },
  },
  FAHENG_REVIEW_TOO_MANY: {
    status: 422,
    message: {
      zh: "{agencies}个单位、{people}名评审员共{pairs}项安排，超过每次{most}项",
      en: "{agencies} agencies and {people} reviewers make {pairs} assignments, more than {most} at once",
    },
    mend: { zh: "分几次安排。", en: "Assign them in several steps." },
  },
  FAHENG_REVIEW_NOT_FOUND: {
    status: 404,
    message: { zh: "没有这项评审安排，或已被撤回", en: "There is no such assignment, or it was withdrawn already" },
    mend: { zh: "刷新评审安排后再看。", en: "Refresh the list and look again." },
  },
  FAHENG_REVIEW_CHANGED: {
    status: 409,
    message: {
      zh: "“{name}”评审“{agency}”的范围已由{by}于{at}改动",
      en: "{by} changed what “{name}” reviews of “{agency}” at {at}",
    },
    mend: {
      zh: "刷新后核对现在的范围，再决定是否撤回；未写入任何内容。",
      en: "Refresh, look at what it is for now and decide again; nothing was written.",
    },
  },
  FAHENG_SETUP_DONE: {
    status: 409,
    message: { zh: "首次设置已经完成", en: "The first-run set-up is complete already" },
    mend: { zh: "用管理员账号登录。", en: "Sign in as an administrator." },
  },
  FAHENG_SETUP_MISSING: {
    status: 409,
    message: { zh: "尚未完成首次设置", en: "The first-run set-up is not complete" },
    mend: { zh: "先完成首次设置。", en: "Complete it first." },
  },
  FAHENG_SETUP_CODE: {
    status: 403,
    message: { zh: "首次设置码不正确", en: "The set-up code is wrong" },
    mend: { zh: "输入服务启动时在终端显示的设置码。", en: "Enter the code that the server printed when it started." },
  },
  FAHENG_SETUP_SAME_PASSWORD: {
    status: 422,
    message: { zh: "三位管理员不能使用相同的密码", en: "The three administrators can’t share a password" },
    mend: { zh: "各设各的密码。", en: "Give each a password of their own." },
  },
  FAHENG_AGENCY_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的单位", en: "There is no agency “{id}”" },
    mend: { zh: "从单位列表中选择。", en: "Choose one from the list of agencies." },
  },
  FAHENG_AGENCY_DISSOLVED: {
    status: 409,
    message: {
      zh: "“{agency}”已经撤销或并入其他单位，不能再办理新的事项",
      en: "“{agency}” was dissolved or merged; nothing new can be done in it",
    },
    mend: {
      zh: "改选承接其工作的单位；以往的结果仍可查看。",
      en: "Choose the agency that took over; its former results stay readable.",
    },
  },
  FAHENG_AGENCY_SUCCESSOR: {
    status: 422,
    message: { zh: "单位不能由自己承接", en: "An agency cannot be its own successor" },
    mend: { zh: "选择另一个单位，或新设单位承接。", en: "Choose another agency, or a new one." },
  },
  FAHENG_AGENCY_UNIT_CLASS: {
    status: 422,
    message: {
      zh: "该机关的评分方案没有“{unitClass}”这一单位类别",
      en: "No profile for this agency has the class of units “{unitClass}”",
    },
    mend: {
      zh: "从方案中的单位类别中选择：{known}；不分类别的请留空。",
      en: "Choose one of the profiles’ classes: {known}; leave it empty for none.",
    },
  },
  FAHENG_AGENCY_CHANGED: {
    status: 409,
    message: { zh: "该机关刚刚被他人改动", en: "Somebody has just changed this agency" },
    mend: { zh: "刷新页面，核对现在的内容后再改。", en: "Reload the page, look at what it is now and change it then." },
  },
  FAHENG_AGENCY_NAME_TAKEN: {
    status: 409,
    message: { zh: "已有名为“{name}”的机关", en: "There is an agency of the name “{name}” already" },
    mend: {
      zh: "核对机关名单；确是另一机关的，名称须能区分。",
      en: "Look at the list of agencies; another agency needs another name.",
    },
  },
  FAHENG_DEPARTMENT_NAME_TAKEN: {
    status: 409,
    message: { zh: "该单位已有名为“{name}”的处室", en: "The agency has a department of the name “{name}” already" },
    mend: {
      zh: "核对处室名单；确是另一处室的，名称须能区分。",
      en: "Look at the list of departments; another department needs another name.",
    },
  },
  FAHENG_BINDING_CHANGED: {
    status: 409,
    message: {
      zh: "打开之后，这项对应已被他人改动，未保存",
      en: "Somebody has changed these departments since you opened them; nothing was saved",
    },
    mend: { zh: "刷新页面，在现在的内容上再改。", en: "Reload the page and change what is there now." },
  },
  FAHENG_DEPARTMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "该单位没有编号为“{id}”的处室", en: "The agency has no department “{id}”" },
    mend: { zh: "从处室列表中选择。", en: "Choose one from the list of departments." },
  },
  FAHENG_DISSOLUTION_CHANGED: {
    status: 409,
    message: {
      zh: "核对清单之后，人员、分解或对应又有变动，尚未撤销",
      en: "People, assignments or bindings have changed since the list was looked at; nothing was dissolved",
    },
    mend: {
      zh: "重新打开确认框，核对现在的清单后再撤销。",
      en: "Open the list again, look at it as it is now and confirm.",
    },
  },
  FAHENG_ACCESS_ENDED: {
    status: 409,
    message: {
      zh: "办理期间，您的身份已有变动，未保存",
      en: "Your roles changed while this was being done; nothing was saved",
    },
    mend: {
      zh: "先留存所填内容，重新登录后按现有身份办理；有疑问请与单位协调员或安全管理员联系。",
      en: "Keep what you typed and sign in anew to work in the roles you have now; ask the agency’s coordinator or the security administrator.",
    },
  },
  FAHENG_RESPONSE_REASSIGNED: {
    status: 409,
    message: {
      zh: "保存期间，指标“{indicator}”已不由您的处室填报，未保存",
      en: "The indicator “{indicator}” was taken off your department while this was being saved; nothing was saved",
    },
    mend: {
      zh: "先留存所填内容，再与单位协调员确认由谁填报。",
      en: "Keep what you typed and ask the agency’s coordinator who answers it now.",
    },
  },
  FAHENG_MATTER_ROLE: {
    status: 422,
    message: {
      zh: "指标“{indicator}”没有“{name}”这一须按事项确定的角色",
      en: "The indicator “{indicator}” names no role “{name}” to be filled for each matter",
    },
    mend: {
      zh: "只填写该指标中泛指的责任主体；固定的处室名称在“责任单位对应”中统一对应。",
      en: "Fill only roles of that indicator; names of departments are bound once for the whole framework.",
    },
  },
  FAHENG_ASSIGNMENT_CONFLICT: {
    status: 409,
    message: {
      zh: "{by}已于{at}先保存了任务分解（第{version}版），改动了：{changed}",
      en: "{by} saved the assignment first, at {at} (version {version}), changing: {changed}",
    },
    mend: {
      zh: "载入最新一版；您的改动仍在页面上，核对后再保存。",
      en: "Load the newest version; your changes are still on the page: check them and save again.",
    },
  },
  FAHENG_ASSIGNMENT_PART: {
    status: 422,
    message: {
      zh: "指标“{indicator}”没有款项或材料“{part}”",
      en: "The indicator “{indicator}” has no clause or material “{part}”",
    },
    mend: {
      zh: "选择该指标列出的款项或材料，或分解整项指标。",
      en: "Choose one it lists, or assign the whole indicator.",
    },
  },
  FAHENG_ASSIGNMENT_PERSON: {
    status: 422,
    message: { zh: "所选人员现在不在该处室", en: "That person does not work in that department now" },
    mend: {
      zh: "选择该处室现有人员，或只分解到处室。",
      en: "Choose somebody of that department, or the department alone.",
    },
  },
  FAHENG_BINDING_UNKNOWN_NAME: {
    status: 422,
    message: {
      zh: "指标体系没有列出“{name}”{nearest}",
      en: "The framework lists no “{name}”{nearestEn}",
    },
    mend: {
      zh: "只能对应文件所列的名称；文件没有列出部门的事项，请在“任务分解”中直接分给处室。",
      en: "Bind names that the document lists; what names nobody is given to departments under «assignment».",
    },
  },
  FAHENG_PERSON_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的人员", en: "There is no person “{id}”" },
    mend: { zh: "从人员列表中选择。", en: "Choose one from the list of people." },
  },
  FAHENG_PLUGIN_NOT_FOUND: {
    status: 404,
    message: { zh: "没有可用的插件“{id}”", en: "There is no usable plugin “{id}”" },
    mend: {
      zh: "在插件页查看已装插件及未启用的原因。",
      en: "The plugin page lists the plugins and why some are refused.",
    },
  },
  FAHENG_PLUGIN_NOT_ENABLED: {
    status: 409,
    message: { zh: "“{agency}”尚未启用插件“{plugin}”", en: "“{agency}” has not enabled the plugin “{plugin}”" },
    mend: {
      zh: "先由该单位启用插件，再开启周期。",
      en: "Let the agency enable the plugin first, then open the cycle.",
    },
  },
  FAHENG_FRAMEWORK_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的指标体系", en: "There is no framework “{id}”" },
    mend: { zh: "从指标体系列表中选择。", en: "Choose one from the list of frameworks." },
  },
  FAHENG_PROFILE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的计分方案", en: "There is no scoring profile “{id}”" },
    mend: { zh: "从该指标体系的计分方案中选择。", en: "Choose one of the framework’s profiles." },
  },
  FAHENG_CYCLE_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核周期", en: "There is no cycle “{id}”" },
    mend: { zh: "从周期列表中选择。", en: "Choose one from the list of cycles." },
  },
  FAHENG_CYCLE_PERIOD: {
    status: 422,
    message: { zh: "周期的结束日早于开始日", en: "The cycle ends before it begins" },
    mend: { zh: "改正起止日期。", en: "Correct the two dates." },
  },
  FAHENG_CYCLE_TOO_LONG: {
    status: 422,
    message: { zh: "周期不能超过{most}年", en: "A cycle takes {most} years at most" },
    mend: { zh: "改正起止日期，或分为几个周期。", en: "Correct the two dates, or open several cycles." },
  },
  FAHENG_CYCLE_DUPLICATE: {
    status: 422,
    message: { zh: "“{agency}”在本周期中重复分配了同一指标体系", en: "“{agency}” is given the same framework twice" },
    mend: { zh: "每个单位的每个指标体系只分配一次。", en: "Assign each framework to an agency once." },
  },
  FAHENG_CALENDAR_DAY: {
    status: 422,
    message: { zh: "“{day}”不是{year}年的日期，或写了两次", en: "“{day}” is no day of {year}, or is there twice" },
    mend: { zh: "每个日期只写一次，且属于该年。", en: "Write each day once, in its own year." },
  },
  FAHENG_CALENDAR_LINE: {
    status: 422,
    message: { zh: "第{line}行读不出：{text}", en: "Line {line} can’t be read: {text}" },
    mend: {
      zh: "每行写日期、类别（放假或上班）和名称，用逗号或制表符隔开，例如 2026-10-01,放假,国庆节。",
      en: "Each line is a day, a kind (holiday or workday) and a name with commas or tabs between: 2026-10-01,holiday,National Day.",
    },
  },
  FAHENG_CALENDAR_YEARS: {
    status: 422,
    message: {
      zh: "清单涉及{actual}个年份，一次最多{most}个",
      en: "The list is of {actual} years; {most} are taken at once",
    },
    mend: { zh: "分成几份读入。", en: "Read it in in several parts." },
  },
  FAHENG_CALENDAR_CONFLICT: {
    status: 409,
    message: {
      zh: "{year}年的工作日历已有别人保存的第{version}版",
      en: "Somebody has saved version {version} of the calendar of {year} meanwhile",
    },
    mend: { zh: "重新打开该年，再改一次。", en: "Open the year again and repeat the change." },
  },
  FAHENG_CALENDAR_SAME: {
    status: 409,
    message: { zh: "本周期采用的工作日历与现在的相同", en: "The cycle has the calendar of today already" },
    mend: { zh: "不需要采用。", en: "There is nothing to take over." },
  },
  FAHENG_ASSESSMENT_MOVED: {
    status: 409,
    message: {
      zh: "保存期间，本周期采用了新的工作日历或版本",
      en: "The cycle took over another calendar or version while this was being saved",
    },
    mend: { zh: "再保存一次。", en: "Save once more." },
  },
  FAHENG_ASSESSMENT_ENDED: {
    status: 409,
    message: {
      zh: "“{agency}”已经撤销或并入其他单位，这次考评已终止，不能再填报",
      en: "“{agency}” was dissolved or merged; this assessment has ended and takes no more answers",
    },
    mend: {
      zh: "有承接单位的，在承接单位的考评中继续；没有的，请市级办公室处理。",
      en: "Go on in the successor’s assessment; where there is none, ask the municipal office.",
    },
  },
  FAHENG_CYCLE_CLOSED: {
    status: 409,
    message: { zh: "周期“{title}”已经结束，不能再填报", en: "The cycle “{title}” is closed and takes no more answers" },
    mend: { zh: "如需更正，请市级办公室处理。", en: "Ask the municipal office for a correction." },
  },
  FAHENG_ASSESSMENT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有编号为“{id}”的考核任务，或无权查看", en: "There is no assessment “{id}” that you may see" },
    mend: { zh: "从任务列表中选择。", en: "Choose one from the list." },
  },
  FAHENG_REPORT_NOT_FOUND: {
    status: 404,
    message: { zh: "没有名为“{id}”的报表", en: "There is no report “{id}”" },
    mend: { zh: "从报表列表中选择。", en: "Choose one from the list of reports." },
  },
  FAHENG_FACT_NOT_AGENCYS: {
    status: 403,
    message: {
      zh: "“{label}”（第{clauses}款）由{by}评定，被考核单位不能填写",
      en: "“{label}” (clause {clauses}) is stated by {byEn}, not by the assessed agency",
    },
    mend: {
      zh: "去掉这一数值后再保存；评定后，数值、理由和评定人会显示在该项中。",
      en: "Leave it out and save again; once it is given, the item shows value, reason and who gave it.",
    },
  },
  FAHENG_RESPONSE_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先保存了第 {version} 版，改动了：{changed}",
      en: "“{by}” saved version {version} first, at {at}, and changed: {changed}",
    },
    mend: {
      zh: "查看新内容，把自己的改动加上去后再保存；未写入任何内容。",
      en: "Look at the new version, add your changes to it and save again; nothing was written.",
    },
  },
  FAHENG_RESPONSE_NOT_APPLICABLE: {
    status: 422,
    message: {
      zh: "状态为“不涉及”时必须说明理由，其他状态不能带理由",
      en: "“Not applicable” needs a reason, and only it has one",
    },
    mend: { zh: "填写理由，或改选其他状态。", en: "Give the reason, or choose another state." },
  },
  FAHENG_RESPONSE_OWN_CLAIM: {
    status: 403,
    message: {
      zh: "指标“{indicator}”的“不涉及”由本人提出，须由他人审定",
      en: "You stated yourself that “{indicator}” does not apply; somebody else has to approve it",
    },
    mend: {
      zh: "请另一位协调员审定；本单位只有一位协调员的，由局领导审定。",
      en: "Ask another coordinator, or where the agency has one only, its leader.",
    },
  },
  FAHENG_RESPONSE_COORDINATOR_FIRST: {
    status: 403,
    message: {
      zh: "指标“{indicator}”的“不涉及”应由协调员审定",
      en: "A coordinator approves that “{indicator}” does not apply",
    },
    mend: {
      zh: "只有全部协调员都参与提出时，才由局领导审定。",
      en: "The leader approves only what every coordinator of the agency had a part in stating.",
    },
  },
  FAHENG_STATEMENT_OWN_AGENCY: {
    status: 403,
    message: { zh: "不能评定自己所在单位的事项", en: "Nobody states the office’s facts about their own agency" },
    mend: { zh: "请其他评定人员操作。", en: "Ask somebody else of the office." },
  },
  FAHENG_STATEMENT_NOT_OFFICES: {
    status: 422,
    message: {
      zh: "“{label}”由被考核单位填报，不由办公室评定",
      en: "“{label}” is stated by the assessed agency, not by the office",
    },
    mend: { zh: "有疑问的，退回该单位更正。", en: "Let the agency correct it." },
  },
  FAHENG_STATEMENT_NO_BOUND: {
    status: 409,
    message: {
      zh: "“{label}”文件未规定幅度，尚未设定上限，不能给分",
      en: "The document states no range for “{label}”, and no bound has been set yet",
    },
    mend: { zh: "先写明理由设定上限，再评定。", en: "Set a bound with its reason first, then state the amount." },
  },
  FAHENG_STATEMENT_HAS_RANGE: {
    status: 422,
    message: {
      zh: "“{label}”的幅度已由文件或方案规定，不能另设上限",
      en: "The range of “{label}” is stated by the document or profile",
    },
    mend: { zh: "按规定的幅度评定。", en: "State an amount within it." },
  },
  FAHENG_STATEMENT_BOUND: {
    status: 422,
    message: {
      zh: "上限{most}分低于规定的下限或已评定的分数{least}分",
      en: "A bound of {most} is below the stated minimum or the amount given, {least}",
    },
    mend: { zh: "提高上限，或先撤回已评定的分数。", en: "Raise the bound, or withdraw the amount first." },
  },
  FAHENG_STATEMENT_BOUND_HIGH: {
    status: 422,
    message: { zh: "上限不能超过{most}分", en: "A bound goes to {most} at most" },
    mend: { zh: "改为本项评定实际可能达到的分数。", en: "Give the most that the judgement can really come to." },
  },
  FAHENG_STATEMENT_ABSENT: {
    status: 409,
    message: { zh: "指标“{indicator}”没有可以撤回的评定", en: "There is nothing stated for “{indicator}” to withdraw" },
    mend: { zh: "刷新后再看。", en: "Refresh and look again." },
  },
  FAHENG_STATEMENT_CONFLICT: {
    status: 409,
    message: {
      zh: "“{by}”已于{at}先作出第 {version} 次评定",
      en: "“{by}” stated version {version} first, at {at}",
    },
    mend: {
      zh: "查看新的评定，确需更改的再提交；未写入任何内容。",
      en: "Look at it, and submit again if it has to change; nothing was written.",
    },
  },
  FAHENG_RESPONSE_NOT_PENDING_APPROVAL: {
    status: 409,
    message: {
      zh: "指标“{indicator}”没有待批准的“不涉及”",
      en: "Indicator “{indicator}” has no “not applicable” to approve",
    },
    mend: { zh: "刷新后再看。", en: "Refresh and look again." },
  },
  FAHENG_OFFICIAL_TEXT_CHANGED: {
    status: 409,
    message: {
      zh: "{by}已于{at}附上另一份原文，本次没有附上",
      en: "{by} attached another copy at {at}; this one was not attached",
    },
    mend: {
      zh: "查看现在的原文；仍要换成这一份的，再选一次文件。",
      en: "Look at the wording now; to replace it, choose the file again.",
    },
  },
  FAHENG_OFFICIAL_TEXT_UNSUPPORTED: {
    status: 422,
    message: {
      zh: "指标体系“{framework}”没有附带原文的读取方式",
      en: "The framework “{framework}” has no reader for its document",
    },
    mend: { zh: "请插件作者补充。", en: "Ask the plugin’s author to add one." },
  },
  FAHENG_PROFILE_CHANGED: {
    status: 409,
    message: {
      zh: "方案“{id}”的 {version} 版不是您打开时的内容，未保存",
      en: "Version {version} of “{id}” is not what you opened; nothing was saved",
    },
    mend: {
      zh: "已有他人保存过这一版。留存您的改动，打开现在的内容再改；新建的方案请换一个编号。",
      en: "Somebody has saved this version. Keep your changes and open what is there now; a new profile needs another id.",
    },
  },
  FAHENG_PROFILE_FROZEN: {
    status: 409,
    message: {
      zh: "计分方案“{id}”第 {version} 版已经签署，不能再改",
      en: "Version {version} of the profile “{id}” is signed and can’t change",
    },
    mend: { zh: "以更高的版本号另存。", en: "Save it under a higher version." },
  },
  FAHENG_PROFILE_SIGNATURE: {
    status: 422,
    message: {
      zh: "自行制定的计分方案须注明由谁制定，签署人和日期由签署时写入",
      en: "A profile that somebody lays says whose it is; author and day are written by signing",
    },
    mend: {
      zh: "standing 填 {standing}，author 和 signedOn 留空（null）。",
      en: "Set standing to {standing}, and author and signedOn to null.",
    },
  },
  FAHENG_PROFILE_ID_TAKEN: {
    status: 409,
    message: {
      zh: "编号“{id}”已用于另一计分方案",
      en: "The id “{id}” belongs to another profile",
    },
    mend: { zh: "换一个编号。", en: "Choose another id." },
  },
  FAHENG_PROFILE_UNSIGNED: {
    status: 409,
    message: { zh: "计分方案“{id}”尚未签署", en: "The profile “{id}” is not signed yet" },
    mend: {
      zh: "由依法治市办（本局方案由本局）签署后再开启周期。",
      en: "Let the municipal office, or the bureau whose it is, sign it first.",
    },
  },
  FAHENG_PROFILE_SOURCE: {
    status: 422,
    message: {
      zh: "“{source}”不是该方案的评价来源，或权重“{weight}”不是比例",
      en: "“{source}” is no source of this profile, or “{weight}” is no share",
    },
    mend: { zh: "现有来源：{known}；权重如 60% 或 3/5。", en: "Sources: {known}; a weight is 60% or 3/5." },
  },
  FAHENG_ASSESSMENT_UNSCORED: {
    status: 409,
    message: { zh: "本考核没有计分方案，只统计完成情况", en: "This assessment has no profile and reports completion" },
    mend: { zh: "在下一周期为它选定计分方案。", en: "Choose a profile for it in the next cycle." },
  },
});
