import { describe, expect, test } from 'vitest'
import { findBylineBlock, findLead, findTailByline } from '#core/parse/marks/find-byline.ts'

describe('a byline on a line of its own', () => {
  test.each([
    ['本报记者 王伟', '王伟'],
    ['□□ 本报记者 王伟 李小明', '王伟 李小明'],
    ['本报特约通讯员 李明', '李明'],
    ['本報記者 黃志強', '黃志強'],
    ['作者：王伟', '王伟'],
    ['本报评论员', '本报评论员'],
    ['（新华社评论员）', '新华社评论员'],
    ['（口述：王伟 整理：李小明）', '王伟 李小明'],
    ['（记者 田野）', '田野'],
    ['文/王伟', '王伟'],
    ['（记者 田野 通讯员 石磊）', '田野 石磊'],
    ['王伟 李小明', '王伟 李小明'],
    ['（陈玉兰）', '陈玉兰'],
    ['本报记者　高有为', '高有为'],
    ['本 报 记 者　李 大 力　王 木 生', '李大力　王木生'],
    ['·石 磊 ·', '石 磊'],
    ['□采油一厂 李平', '李平'],
    ['◎齊若曦（國小教師）', '齊若曦'],
    ['文昌里读者 祁明', '祁明'],
    ['本版采写：本报记者 田野 实习生 石磊', '田野 石磊'],
    ['〔編譯賀聖文／綜合外電〕', '賀聖文'],
    ['市司法局 本报记者 王伟 整理', '王伟'],
    ['讲评人：某旅通信连连长 南宫 羽', '南宫 羽'],
    ['海伦·布莱克', '海伦·布莱克'],
  ])('%s names %s', (text, names) => {
    expect(findBylineBlock(text)?.names).toBe(names)
  })

  test.each([
    '发展经济',
    '山塘水活了',
    '本报评论员文章',
    '记者手记',
    '本报记者走进大山深处的学校',
    '高铁建设',
    '小切口·大民生',
    '每周三班 单程最低四百元',
    '（完）',
    '加快科技创新',
  ])('%s is none', (text) => {
    expect(findBylineBlock(text)).toBeUndefined()
  })
})

describe('what a paragraph opens with', () => {
  const brief = (text: string): unknown => {
    const lead = findLead(text)
    if (lead === undefined) return undefined
    const { dateline, byline } = lead
    return [dateline && text.slice(dateline.from, dateline.to), byline?.names]
  }

  test.each([
    ['本报讯（记者 王伟 通讯员 李小明）昨天', '本报讯', '王伟 李小明'],
    ['本报讯 [记者 王伟）昨天', '本报讯', '王伟'],
    ['本报讯 昨天', '本报讯', undefined],
    ['新华社北京12月31日电 （记者王伟）昨天', '新华社北京12月31日电', '王伟'],
    ['据新华社 北京 1月2日 电 昨天', '据新华社 北京 1月2日 电', undefined],
    ['本报北京6月1日电 (记者 王伟) 昨天', '本报北京6月1日电', '王伟'],
    ['晚报讯（记者 邵雯）昨天', '晚报讯', '邵雯'],
    ['【本報記者李家明報道】政府', undefined, '李家明'],
  ])('%s', (text, dateline, names) => {
    expect(brief(text)).toEqual([dateline, names])
  })

  test.each(['新华社社长王伟说', '本报今日推出特刊', '记者从市交警支队了解到'])('%s is no dateline', (text) => {
    expect(findLead(text)).toBeUndefined()
  })
})

describe('what a paragraph closes with', () => {
  test.each([
    ['圆满结束。（记者 王伟）', '（记者 王伟）', '王伟'],
    ['圆满结束。王伟 李小明', '王伟 李小明', '王伟 李小明'],
    ['圆满结束。 本报记者 王伟', '本报记者 王伟', '王伟'],
    ['圆满结束。（省农技站）', '（省农技站）', '省农技站'],
    ['圆满结束。县交通局 余海', '县交通局 余海', '县交通局 余海'],
  ])('%s', (text, words, names) => {
    const mark = findTailByline(text)
    expect(mark && [text.slice(mark.from, mark.to), mark.names]).toEqual([words, names])
  })

  test.each(['圆满结束。（完）', '圆满结束。（未完待续）', '（据新华社电）', '他说：“好。”', '增长百分之八。（见图）'])(
    '%s: nothing',
    (text) => {
      expect(findTailByline(text)).toBeUndefined()
    },
  )
})
