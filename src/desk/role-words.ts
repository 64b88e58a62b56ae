import type { Role } from '#core/parse/roles/role.ts'

/** What a block was taken for, in the words of the trade. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  masthead: '报头',
  nameplate: '报名',
  'code-caption': '二维码说明',
  strip: '报眉',
  editors: '编校人员',
  kicker: '引题',
  headline: '主题',
  deck: '副题',
  byline: '作者',
  note: '编者按',
  subhead: '小标题',
  paragraph: '正文',
  continuation: '接排正文',
  question: '问答',
  'list-item': '列项',
  table: '表格',
  verse: '诗行',
  caption: '图说',
  credit: '摄影署名',
  'jump-out': '下转',
  'jump-in': '上接',
  advertisement: '广告',
  unknown: '未识别',
}
