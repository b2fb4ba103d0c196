/** English of headline figures, of the lists on a desk and of lights. */
export const headlineEnglish = {
  // what-if
  "本项 +{points}": "its item +{points}",
  "待评定单位给出，填报改变不了": "to be given by whoever assesses it; no answer changes it",
  待填报: "to be filled in",
  没有下限: "no lowest",
  没有上限: "no highest",
  "、": ", ",
} as const;
