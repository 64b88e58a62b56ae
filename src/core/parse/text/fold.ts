/**
 * The form of a text that patterns are matched against: one UTF-16 unit in, one out, so that an offset found in
 * the fold is an offset in the text. Only for looking; a fold never goes into an issue.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['（〔［【〖﹝', '(((((('],
  ['）〕］】〗﹞', '))))))'],
  ['[]', '()'],
  ['，；：？！．／＠－＋％＆', ',;:?!./@-+%&'],
  ['０１２３４５６７８９', '0123456789'],
  ['\u3000\u00a0\t', '   '],
  // Traditional forms of the words that mark a page's furniture.
  [
    '轉頁攝攝記報訊編編輯責責實習員員聞業點農曆閏總國統連續發號網址郵箱電話主辦團體屆',
    '转页摄摄记报讯编编辑责责实习员员闻业点农历闰总国统连续发号网址邮箱电话主办团体届',
  ],
  [
    '圖專評論記輯譯整會題漢張聯絡訂價錢歡廣閱閲讀環華財經濟產創學術協務',
    '图专评论记辑译整会题汉张联络订价钱欢广阅阅读环华财经济产创学术协务',
  ],
  // 曰 is how an extractor misreads 日; prose has it too, but a fold is only looked at.
  ['曰', '日'],
  ['時視頻見觀導語樓達來綜過開處從詳參貳參陸資', '时视频见观导语楼达来综过开处从详参二三六资'],
  ['醫師縣鄉鎮區廠礦隊連營辦黨館長級訪', '医师县乡镇区厂矿队连营办党馆长级访'],
]

/** What each UTF-16 unit folds to; 0 where it stays. */
const FOLDED = new Uint16Array(0x10000)
for (const [from, to] of PAIRS) {
  for (let index = 0; index < from.length; index += 1) FOLDED[from.charCodeAt(index)] = to.charCodeAt(index)
}

/** Folds widths, brackets and the traditional forms of furniture words; same length, same offsets. */
export const fold = (text: string): string => {
  let folded = ''
  let done = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = FOLDED[text.charCodeAt(at)] ?? 0
    if (unit === 0) continue
    folded += text.slice(done, at) + String.fromCharCode(unit)
    done = at + 1
  }
  return done === 0 ? text : folded + text.slice(done)
}

/** The words of `text` that stand where `words` stands in its fold; `words` itself where they cannot be found. */
export const unfold = (text: string, folded: string, words: string): string => {
  const at = folded.indexOf(words)
  return at < 0 ? words : text.slice(at, at + words.length)
}
