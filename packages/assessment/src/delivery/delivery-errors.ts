import { defineErrors } from "@faheng/domain";

/** What can go wrong with what leaves the house. Places are the other side: `mail`, `webhook`. */
export const deliveryErrors = defineErrors({
  FAHENG_POST_AWAY: {
    status: 503,
    message: { zh: "对方暂时没有接收：{reason}", en: "The other side did not take it for now: {reason}" },
    mend: {
      zh: "稍后自动重试；一直不行，请检查邮件服务器或消息接口的地址和网络。",
      en: "It is tried again by itself; if it stays, look at the address and the network of the mail server or webhook.",
    },
  },
  FAHENG_POST_REFUSED: {
    status: 503,
    message: { zh: "对方拒绝接收：{reason}", en: "The other side refused it: {reason}" },
    mend: {
      zh: "核对收件地址、发件人和接口口令；改正后可重试。",
      en: "Check the address it went to, the sender and the secret; try again once it is right.",
    },
  },
  FAHENG_POST_UNSURE: {
    status: 503,
    message: {
      zh: "内容已全部发出，但连接中断，不知道对方是否收到",
      en: "Everything was said, and the connection broke off: nobody knows whether it was taken",
    },
    mend: {
      zh: "为避免重复，不再发送；通知仍在收件箱里，下一封汇总会照常发出。",
      en: "It is not sent again, so that nothing comes twice; the notice is in the inbox, and the next digest comes as usual.",
    },
  },
  FAHENG_NOTICE_ADDRESS: {
    status: 400,
    message: { zh: "接收邮件须填写邮箱地址", en: "Letters need an address" },
    mend: { zh: "填写邮箱地址，或选择不接收邮件。", en: "Give an address, or choose no letters." },
  },
  FAHENG_NOTICE_ADDRESS_OUTSIDE: {
    status: 400,
    message: { zh: "不能向 {domain} 的邮箱发送通知", en: "Notices may not be sent to addresses at {domain}" },
    mend: {
      zh: "填写单位邮箱；允许的邮箱域名由系统管理员设定。",
      en: "Give an address of your office; the administrator says which domains may be used.",
    },
  },
  FAHENG_NOTICE_SETTING_CONFLICT: {
    status: 409,
    message: { zh: "提醒方式刚刚在别处改过", en: "How you are told was just changed elsewhere" },
    mend: { zh: "刷新后再改。", en: "Load the page again, then change it." },
  },
});
