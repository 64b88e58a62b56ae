import { describe, expect, test } from 'vitest'
import { findCredit, findGluedCredit } from '#core/parse/marks/find-credit.ts'

describe('findCredit', () => {
  test.each([
    ['一派繁忙。 阮雪枫 摄', '阮雪枫 摄', '阮雪枫'],
    ['本报记者 王伟 摄', '本报记者 王伟 摄', '王伟'],
    ['新华社记者王伟摄', '新华社记者王伟摄', '王伟'],
    ['王伟/图', '王伟/图', '王伟'],
    ['王伟 文/图', '王伟 文/图', '王伟'],
    ['王伟 李小明 摄影报道', '王伟 李小明 摄影报道', '王伟 李小明'],
    ['新华社发（王伟摄）', '新华社发（王伟摄）', '王伟'],
    ['王伟摄（新华社图片）', '王伟摄（新华社图片）', '王伟'],
    ['摄影：王伟', '摄影：王伟', '王伟'],
    ['图为现场。王伟摄', '王伟摄', '王伟'],
    ['图为合影（王伟摄）', '（王伟摄）', '王伟'],
    ['张國樑攝', '张國樑攝', '张國樑'],
    ['欧阳春晓 摄', '欧阳春晓 摄', '欧阳春晓'],
    ['（资料图片）', '（资料图片）', '资料图片'],
    ['抵达机场。新华社/路透', '新华社/路透', '新华社/路透'],
    ['图片来源：视觉中国', '图片来源：视觉中国', '视觉中国'],
    ['组图由王伟摄', '王伟摄', '王伟'],
    ['本报记者 路远航 摄', '本报记者 路远航 摄', '路远航'],
    ['刘 大 勇摄', '刘 大 勇摄', '刘 大 勇'],
    ['新华社记者 柴 大 海报', '新华社记者 柴 大 海报', '柴 大 海'],
    ['王 伟 李 明 摄', '王 伟 李 明 摄', '王 伟 李 明'],
    ['石磊 摄 影 报 道', '石磊 摄 影 报 道', '石磊'],
    ['国画 梅。李明画', '李明画', '李明'],
    ['漫画 茅小草', '漫画 茅小草', '茅小草'],
    ['读者 鲍先生 供图', '读者 鲍先生 供图', '鲍先生'],
    ['本组图片 摄影协会 李明 黄芷 摄', '本组图片 摄影协会 李明 黄芷 摄', '李明 黄芷'],
    ['大觀時報資料照片', '大觀時報資料照片', '大觀時報資料照片'],
  ])('in %s it is %s', (text, words, name) => {
    const mark = findCredit(text)
    expect(mark && [text.slice(mark.from, mark.to), mark.name]).toEqual([words, name])
  })

  test.each([
    '现场拍摄',
    '气温达到三十摄氏度',
    '他用无人机航拍摄像',
    '剧组用了三个月拍摄',
    '植物通过根系摄取养分',
    '记者用镜头记录了这一刻',
    '他的梦想是学习摄影',
    '金秋丰收图',
    '发展蓝图',
  ])('%s has none', (text) => {
    expect(findCredit(text)).toBeUndefined()
  })
})

describe('findGluedCredit', () => {
  test('finds the credit between a caption and the next story', () => {
    const text = '工人在施工。 阮雪枫 摄本报讯（记者 王伟）昨天'
    const mark = findGluedCredit(text)
    expect(mark && [text.slice(mark.from, mark.to), mark.name]).toEqual(['阮雪枫 摄', '阮雪枫'])
  })

  test.each(['气温降至零下二十摄氏度。王伟说', '他爱好摄影。李明摄像师', '用于拍摄。王伟'])('%s has none', (text) => {
    expect(findGluedCredit(text)).toBeUndefined()
  })
})
