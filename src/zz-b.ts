import { findBylineBlock, findLead } from '#core/parse/marks/find-byline.ts'
for (const t of [
  '北京 周淑芬',
  '四川 峨边 毛正才',
  '(湖北 监利 杨春生)',
  '北京天文爱好者协会 尤志勤',
  '(龙渡镇 罗 德华)',
  '(通讯员 李 文 陈 小兰)',
  '【本報記者梁婉儀專訪】',
  '广东 经济',
  '上海 金融',
  '（作者 冯小琴 小学教师）',
  '市路灯管理所',
  '云溪县公安局',
])
  console.log(t, findBylineBlock(t))
for (const t of [
  '本报讯 记者王海涛、通讯员张学军报道:空军某',
  '晨讯 内部预约券',
  '本報台山航訊 旅美七十年',
  '【本報綜合報導】移民律師',
  '本报讯 记者吐尔逊报道 今天上午',
  '新华社北京九月十八日电 国务院日前批转',
  '据新华社长沙九月十七日电 湘西北',
  '本报讯 记者从县局获悉报道称',
])
  console.log(t, JSON.stringify(findLead(t)))
