/** Files that are no text, told by how they begin: what they are called, and how their text may be had. */

/** A kind of file that is no text, in words. */
export type ForeignFile = { readonly name: string; readonly remedy: string }

type Kind = ForeignFile & { readonly is: (bytes: Uint8Array) => boolean }

/** Whether bytes stand at a place, written as the characters of these codes. */
const stands =
  (signature: string, at = 0) =>
  (bytes: Uint8Array): boolean =>
    [...signature].every((character, index) => bytes[at + index] === character.charCodeAt(0))

/** Names of files in an archive stand in it as they are. */
const holds = (bytes: Uint8Array, name: string): boolean => {
  const first = name.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (stands(name, at)(bytes)) return true
  }
  return false
}

const isZip = stands('PK\u0003\u0004')
const zipWith =
  (name: string) =>
  (bytes: Uint8Array): boolean =>
    isZip(bytes) && holds(bytes, name)

const SCAN = '请用文字识别（OCR）取出文字，存成UTF-8编码的 .txt，再读入。'
const EXPORT = '请打开它，另存为UTF-8编码的纯文本（.txt），再读入。'
const UNPACK = '请先解压缩，再把里面的 .txt 或 .pdf 读入。'

const KINDS: readonly Kind[] = [
  { name: '图片（PNG）', remedy: SCAN, is: stands('\u0089PNG') },
  { name: '图片（JPEG）', remedy: SCAN, is: stands('\u00ff\u00d8\u00ff') },
  { name: '图片（GIF）', remedy: SCAN, is: stands('GIF8') },
  { name: '图片（WEBP）', remedy: SCAN, is: (bytes) => stands('RIFF')(bytes) && stands('WEBP', 8)(bytes) },
  { name: '图片（TIFF）', remedy: SCAN, is: (bytes) => stands('II*\0')(bytes) || stands('MM\0*')(bytes) },
  { name: '图片（HEIC）', remedy: SCAN, is: (bytes) => stands('ftyphei', 4)(bytes) || stands('ftypmif', 4)(bytes) },
  { name: 'Word文档（.docx）', remedy: EXPORT, is: zipWith('word/document') },
  { name: 'Excel表格（.xlsx）', remedy: EXPORT, is: zipWith('xl/workbook') },
  { name: 'PowerPoint文稿（.pptx）', remedy: EXPORT, is: zipWith('ppt/presentation') },
  { name: 'OpenDocument文档', remedy: EXPORT, is: zipWith('opendocument') },
  { name: '版式文件（OFD）', remedy: '请用OFD阅读器导出PDF或纯文本，再读入。', is: zipWith('OFD.xml') },
  { name: '压缩包（ZIP）', remedy: UNPACK, is: isZip },
  { name: '压缩包（RAR）', remedy: UNPACK, is: stands('Rar!\u001a') },
  { name: '压缩包（7z）', remedy: UNPACK, is: stands('7z\u00bc\u00af') },
  { name: '压缩包（gzip）', remedy: UNPACK, is: stands('\u001f\u008b') },
  { name: '旧式Office或WPS文档（.doc等）', remedy: EXPORT, is: stands('\u00d0\u00cf\u0011\u00e0') },
  { name: 'RTF文档', remedy: EXPORT, is: stands('{\\rtf') },
]

/** What a file is that is no text, where its bytes say so. */
export const foreignFile = (bytes: Uint8Array): ForeignFile | undefined => KINDS.find(({ is }) => is(bytes))
