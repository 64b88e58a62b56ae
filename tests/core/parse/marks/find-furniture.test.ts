import { describe, expect, test } from 'vitest'
import { findFurniture } from '#core/parse/marks/find-furniture.ts'

const brief = (text: string): string[] =>
  findFurniture(text).map(({ field, value, section = '' }) => `${field} ${section}${value}`)

describe('findFurniture', () => {
  test.each([
    ['2024年6月12日', ['date 2024-06-12']],
    ['2024年06月12日', ['date 2024-06-12']],
    ['2024 年 6 月 12 日', ['date 2024-06-12']],
    ['２０２４年６月１２日', ['date 2024-06-12']],
    ['二〇二四年六月十二日', ['date 2024-06-12']],
    ['一九五八年十月二十一日', ['date 1958-10-21']],
    ['民國一一三年六月十二日', ['date 2024-06-12']],
    ['2025.12.22', ['date 2025-12-22']],
    ['中華民國一○八年三月十四日', ['date 2019-03-14']],
    ['1 9 8 2 年 1 0 月 2 6 日', ['date 1982-10-26']],
    ['星 期 二', ['weekday 星期二']],
    ['第 6 2 1 4 号', ['issueNumber 6214']],
    ['2014年6月12日 星期四 A15', ['date 2014-06-12', 'weekday 星期四', 'pageNumber A15']],
    ['第2题 国内要闻 1979年12月5日', ['pageNumber 2', 'date 1979-12-05']],
    ['芳草地 第412期', ['other 芳草地 第412期']],
    ['安徽日报 第412期', ['issueNumber 412']],
    ['2024年2月30日', ['date 2024-02-30']],
    ['2005年10月11日,星期二', ['date 2005-10-11', 'weekday 星期二']],
    ['2024年6月12日 星期天', ['date 2024-06-12', 'weekday 星期日']],
    ['农历甲辰年五月初七 星期三', ['lunarDate 甲辰年五月初七', 'weekday 星期三']],
    ['農曆乙巳年閏六月初八', ['lunarDate 乙巳年闰六月初八']],
    ['总第5257期', ['issueNumber 5257']],
    ['第1期(总第7期)', ['issueNumber 7']],
    ['第8717期', ['issueNumber 8717']],
    ['（第376期）', ['other (第376期)']],
    ['本期16版', ['pageCount 16']],
    ['今日八版', ['pageCount 8']],
    ['今日4版', ['pageCount 4']],
    ['国内统一连续出版物号 CN34-0023', ['cn CN34-0023']],
    ['国内统一刊号：CN11一0055', ['cn CN11-0055']],
    ['国内统—刊虽:CN11-0055邮发代号:1-22第8717期', ['cn CN11-0055', 'postalCode 1-22', 'issueNumber 8717']],
    ['网址:Http://www.ahkjb.com', ['site http://www.ahkjb.com']],
    ['E-mall:news@example.com.cn', ['mail news@example.com.cn']],
    ['ahkjb2003@163.comnews@example.cn', ['mail ahkjb2003@163.com', 'mail news@example.cn']],
    ['安徽省科学技术协会主管', ['sponsor 安徽省科学技术协会']],
    ['主管：甲省科协 主办：乙中心', ['sponsor 甲省科协', 'organiser 乙中心']],
    ['安徽科技报社出版', ['publisher 安徽科技报社']],
    ['第2版', ['pageNumber 2']],
    ['A01版:重点', ['pageNumber A1']],
    ['02 要闻', ['pageNumber 2']],
  ])('%s', (text, found) => {
    expect(brief(text)).toEqual(found)
  })
})
