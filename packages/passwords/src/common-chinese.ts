/** What people here take for passwords: numbers that sound like words, greetings, places, surnames and work, in pinyin. */
export const COMMON_CHINESE: string[] = (
  "5201314 1314520 520520 1314 521521 88888888 66668888 168168 147258369 7758521 7758258 " +
  "woaini woaini1314 aini1314 aini nihao woaiwojia wodemima mima caonima tianya laopo " +
  "laogong zhongguo zhonghua beijing shanghai tianjin chongqing nantong zhengzhou xuchang henan " +
  "jiangsu wang zhang liu chen yang huang zhao zhou xiao zhangwei " +
  "wangwei wangfang lina liwei fazhi faheng zhengfu gongan sifa sifaju bangong " +
  "bangongshi danwei gongzuo mishu juzhang admin guanli guanliyuan ceshi yanshi qwe123 " +
  "1qaz2wsx zaq12wsx asd123 abc123 a123456 qq123456 "
)
  .trim()
  .split(" ");
