/** Names of people as papers print them: by surname, by length, by what stands around them. */

/** The commoner single surnames; a table of this size covers more than 99 % of people. */
const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公万俟闫肖佟岳帅哈谯笪年爱阳付代覃仝信仉苟揭生官邸鹿幺母敬冼布底由楚原銮次宛隋税候植首兰辜檀朴钭但展隋战付拓覃逄丛冶佘仵亓谌漆涂迟矫郄郇鄢雒綦缑禚菅茆贠镡衣苑麦欧粟卿芦晋赫农忻惠腾暨鲜蔚瞿冀盘蓝' +
    '趙錢孫吳鄭馮陳褚衛蔣韓楊許呂張嚴華魏謝鄒喻蘇韋馬鳳俞鮑費賀湯滕羅畢鄔顧蕭齊貝計談龐熊紀項祝藍閔賈婁顏鍾徐駱樊淩萬盧莫經繆應鄧鬱單諸陸榮於儲靳烏車穀寧欒厲劉葉龍黎賴藺喬陰聞黨譚貢勞申邊農溫莊閻連習魚廣闕東歐師鞏聶簡饒關遊權蓋黃',
)
const DOUBLE =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|夏侯|端木|申屠|公冶|濮阳|淳于|钟离|鲜于|赫连|澹台|呼延|拓跋|闻人|独孤|轩辕|百里|南宫|歐陽|司馬|諸葛|尉遲|長孫'
const DOUBLE_SURNAMES = new RegExp(`^(?:${DOUBLE})`)

/** Particles: no parent gives a child one for a name. */
const NEVER_IN_NAMES = /[了的是在吗呢吧着与及不也这那]/

/** What foreign names, and those of peoples who write with an alphabet, are spelt with. */
const SPELLING = new Set(
  '阿埃艾爱安奥巴白拜班邦保鲍贝本比彼别宾波博伯勃布查达戴丹当道德登迪蒂丁顿多杜恩尔法凡范菲费芬丰佛夫弗福盖冈高戈哥格根古哈海汉赫亨胡华怀惠霍基吉加贾杰金卡凯坎康考柯科可克肯库昆拉莱赖兰朗劳勒雷里理利丽莲林琳龙隆卢鲁露伦罗洛马玛迈麦曼梅门蒙米密敏摩莫姆木穆纳娜南内尼妮宁纽诺努欧帕潘庞佩彭皮珀普奇齐恰乔切琼热瑞若萨塞赛桑沙山尚舍圣施什史斯苏索塔泰坦汤特提田廷图土托吐瓦万旺威韦维文翁沃乌吾西希夏香肖谢辛休许逊雪亚扬耶叶依伊因英尤约泽扎詹珍朱佐孜买都不仁次仓央嘉措卓才让贡布' +
    '愛奧貝別賓當達頓爾凱亞倫羅瑪麗蘭萊賴歐納諾喬瓊薩聖蘇維韋烏謝許約澤',
)
const isSpelt = (name: string): boolean => {
  const letters = [...name].filter((character) => character !== '·' && character !== '•')
  return letters.filter((character) => SPELLING.has(character)).length * 3 >= letters.length * 2
}

/** Two to four characters that begin with a surname; also foreign names with an interpunct. */
export const isPersonName = (word: string): boolean => {
  if (NEVER_IN_NAMES.test(word)) return false
  if (/^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}]{1,10}$/u.test(word)) return isSpelt(word)
  if (!/^[\p{Script=Han}]{2,4}$/u.test(word)) return false
  if (DOUBLE_SURNAMES.test(word)) return word.length >= 3
  return SURNAMES.has(word.charAt(0)) && word.length <= 3 && !NOT_NAMES.has(word)
}

/** Words of a page that begin like a surname. */
const NOT_NAMES = new Set(
  (
    '本报 本刊 安徽 江苏 江西 云南 贵州 广东 广西 高铁 金融 经济 华东 国际 国内 文化 文体 时评 时政 平安 安全 成果 公告 公示 通知 ' +
    '通报 广告 农村 农业 应用 关注 金秋 明天 今天 方案 方法 计划 居民 都市 万象 文艺 文苑 文学 连载 健康 常识 古诗 游记 时间 成绩 强国'
  ).split(' '),
)

const CROWDED = /^[\p{Script=Han}]{4,6}$/u

/** The commoner half of the surnames, which are seldom words: names run together must begin with one of these. */
const COMMON = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖董潘袁蔡蒋余杜叶程苏魏吕丁任卢姚沈姜崔谭陆范汪廖石韦贾夏付邹熊孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃钱戴严莫孔汤施牛樊葛邢齐伍庞颜倪庄聂章鲁岳翟殷詹欧耿关兰焦俞柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗曲盛冉靳祁滕臧边卞卜戚仇邬仲郁祝祖' +
    '張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇魏呂盧譚陸範韋賈鄒龍賀顧龔萬錢嚴',
)

/** Two names run together, e.g. `李明王小红`. */
const isTwoNames = (word: string): boolean =>
  CROWDED.test(word) &&
  [2, 3].some(
    (cut) =>
      isPersonName(word.slice(0, cut)) &&
      isPersonName(word.slice(cut)) &&
      COMMON.has(word.charAt(0)) &&
      COMMON.has(word.charAt(cut)),
  )

/** One to four names, apart by spaces, 、 or nothing; the shape of a byline or credit. */
export const areNames = (words: string): boolean => {
  const names = joinSpacedNames(words.trim()).split(/[ \u3000、，,]+/)
  return names.length <= 6 && names.every((name) => isPersonName(name) || isTwoNames(name))
}

const BEFORE_NAME = '(^|[ \\u3000、，,])'
const BEHIND_NAME = '(?=$|[ \\u3000、，,])'
/** Three characters apart, and no fourth beside them: one name. */
const SPACED_THREE = new RegExp(
  `(?<!(?:^|[ \\u3000])\\p{Script=Han})${BEFORE_NAME}(\\p{Script=Han})[ ]{1,3}(\\p{Script=Han})[ ]{1,3}(\\p{Script=Han})${BEHIND_NAME}(?![ ]{1,3}\\p{Script=Han}(?:$|[ ]))`,
  'gu',
)
const SPACED_TWO = new RegExp(
  `${BEFORE_NAME}(\\p{Script=Han})[ \\u3000]{1,4}(\\p{Script=Han}{1,2})${BEHIND_NAME}`,
  'gu',
)

/** `南宫 羽` */
const SPACED_DOUBLE = new RegExp(`${BEFORE_NAME}(${DOUBLE})[ \\u3000]{1,3}(\\p{Script=Han})${BEHIND_NAME}`, 'gu')

/** `王 伟` is one name set over three places: single characters apart by a space are joined. */
export const joinSpacedNames = (words: string): string =>
  words.replaceAll(SPACED_THREE, '$1$2$3$4').replaceAll(SPACED_TWO, '$1$2$3').replaceAll(SPACED_DOUBLE, '$1$2$3')

/** What people are called at a paper, as the source of a pattern that ends where the name begins. */
export const REPORTER =
  '(?:(?:本报|本刊|本社|新华社|中新社|人民日报|央视|新华网|人民网|中新网|全媒体|融媒体?|校报|学生|校园|大学生|(?:\\p{Script=Han}{1,6}报)|首席|特约|见习|实习|特派|客户端|驻\\p{Script=Han}{1,4})[ ]?){0,3}' +
  '(?:记[者肴耆]|通[讯汛]员|评论员|撰稿人?|实习生|摄影师|摄影记者|观察员|编辑|作者)'

/** Where such a title may begin in running text. */
export const REPORTER_START =
  /校报|学生记者|本报|本刊|本社|新华社|中新社|人民日报|央视|新华网|人民网|中新网|全媒体|融媒|首席|特约|见习|实习|特派|记者|通讯员|摄影[:/]/g
