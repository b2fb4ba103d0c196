/** English of headline figures, of the lists on a desk and of lights. */
export const headlineEnglish = {
  // what-if
  "本项 +{points}": "its item +{points}",
  "待评定单位给出，填报改变不了": "to be given by whoever assesses it; no answer changes it",
  待填报: "to be filled in",
  没有下限: "no lowest",
  没有上限: "no highest",
  "、": ", ",
  // lights
  未开始: "not begun",
  今日开启: "opened today",
  "已逾期 {n} 项": "{n} late",
  "考评期已过，{n} 项待填": "period over, {n} to be filled in",
  "考评期已过，尚未结束": "period over, not closed",
  今日到期: "due today",
  "{n} 日内到期": "due within {n} days",
  "下一到期日：{day}": "next due: {day}",
  // lists
  "查看全部 {n} 项": "See all {n}",
  查看全部指标: "See all indicators",
  "只看等您填报的 {n} 项": "Only the {n} that wait for you",
  "只看待填的 {n} 项": "Only the {n} to be filled in",
  "只看已逾期的 {n} 项": "Only the {n} that are late",
  "推进中 {n} 项，照目前填报失 {points} 分，办结前还可挽回。":
    "{n} under way lose {points} points as answered now; they can still be mended.",
  查看推进中的事项: "See what is under way",
} as const;
