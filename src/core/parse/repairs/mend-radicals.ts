/**
 * Radicals (部首) that stand for characters. Many faces have one glyph for the character 日 and for the sign of its
 * radical, ⽇ (U+2F47); what takes text out of a PDF, or copies it, then often gives the sign. It looks the same, and no
 * search finds it.
 */
import { type Edit, type Strand, editStrand, strandText } from '../text/strand.ts'

/** The 214 signs from U+2F00 on, by what they are as characters; 户 and 青 as they are written today. */
const KANGXI = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕',
  '大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日',
  '曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿',
  '目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行',
  '衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音',
  '頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
].flatMap((line) => [...line])

/** The signs from U+2E80 on that are characters by themselves, each followed by it. */
const SUPPLEMENT = new Map<string, string>(
  [
    '⺁厂 ⺎兀 ⺒巳 ⺓幺 ⺟母 ⺠民 ⺩王 ⺬示 ⺶羊 ⺼肉 ⺽臼',
    '⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦',
    '⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤',
    '⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟',
  ].flatMap((line) => line.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])),
)

const FIRST = 0x2f00
const SIGNS = /[\u2e80-\u2fd5]/gu

const characterOf = (sign: string): string | undefined => SUPPLEMENT.get(sign) ?? KANGXI[sign.charCodeAt(0) - FIRST]

/** Writes characters for the signs of their radicals. */
export const mendRadicals = (strand: Strand): Strand => {
  const edits: Edit[] = []
  for (const { index, 0: sign } of strandText(strand).matchAll(SIGNS)) {
    const after = characterOf(sign)
    if (after !== undefined) edits.push({ from: index, to: index + 1, after, kind: 'radical' })
  }
  return edits.length === 0 ? strand : editStrand(strand, edits)
}
