import { defineErrors } from "@faheng/domain";

/** What can go wrong where several administrators work on people. */
export const peopleErrors = defineErrors({
  FAHENG_PERSON_CHANGED: {
    status: 409,
    message: {
      zh: "{person}的角色或账号刚刚有变动，本次没有写入",
      en: "Roles or accounts of {person} have just changed; nothing was written",
    },
    mend: { zh: "刷新后核对，需要时再办。", en: "Load the page again and look; do it again where it is still wanted." },
  },
});
