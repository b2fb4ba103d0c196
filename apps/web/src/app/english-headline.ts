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
  "{n} 日内到期": "due within {n:day:days}",
  "下一到期日：{day}": "next due: {day}",
  // lists
  "查看全部 {n} 项": "See all {n}",
  查看全部指标: "See all indicators",
  "只看等您填报的 {n} 项": "Only the {n} that wait for you",
  "只看待填的 {n} 项": "Only the {n} to be filled in",
  "只看已逾期的 {n} 项": "Only the {n} that are late",
  "只看已确认失分的 {n} 项": "Only the {n} that have lost points for sure",
  "只看还可挽回的 {n} 项": "Only the {n} that can still be won back",
  "查看还可挽回的 {n} 项": "See the {n} that can still be won back",
  "查看待填的 {n} 项": "See the {n} to be filled in",
  "查看已逾期的 {n} 项": "See the {n} that are late",
} as const;
