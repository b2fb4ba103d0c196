import { defineErrors } from "@faheng/domain";

/** What can go wrong with an agency’s answers. Places are indicator codes and keys of facts. */
export const responseErrors = defineErrors({
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
  FAHENG_RESPONSE_NONE: {
    status: 409,
    message: { zh: "“{indicator}”还没有填报", en: "Nothing is stated about “{indicator}” yet" },
    mend: { zh: "刷新后先填报，再报送。", en: "Load it anew; state something first, then hand it on." },
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
  FAHENG_RESPONSE_NOT_APPLICABLE: {
    status: 422,
    message: {
      zh: "状态为“不涉及”时必须说明理由，其他状态不能带理由",
      en: "“Not applicable” needs a reason, and only it has one",
    },
    mend: { zh: "填写理由，或改选其他状态。", en: "Give the reason, or choose another state." },
  },
  FAHENG_RESPONSE_COORDINATOR_FIRST: {
    status: 403,
    message: {
      zh: "指标“{indicator}”应由协调员审定",
      en: "A coordinator approves the answer to “{indicator}”",
    },
    mend: {
      zh: "只有全部协调员都参与填报或报送时，才由局领导审定。",
      en: "The leader approves only what every coordinator of the agency had a part in stating.",
    },
  },
});
