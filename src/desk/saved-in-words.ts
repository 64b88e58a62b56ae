import type { Issue } from '#core/issue/schema.ts'
import { UNNAMED } from './unnamed.ts'

/** What was saved under which name, what the issue lacks, and what to do about it. */
export function savedInWords(issue: Issue, file: string): string {
  return [`已存成“${file}”，在浏览器的下载文件夹里。`, dateInWords(issue), paperInWords(issue)].join('')
}

function dateInWords({ date }: Issue): string {
  if (date !== undefined) return ''
  return '没有刊期：请在原文开头补上日期（如2024年6月12日）再存一次，或者把文件改名为“日期.json”，并在里面写上date。'
}

function paperInWords({ paper, publication }: Issue): string {
  if (paper === UNNAMED) {
    return `报名是“${publication ?? ''}”，不是所选的报纸，代号暂记作${UNNAMED}：请选好报纸再存一次，或者改文件里的paper。`
  }
  if (publication !== undefined) return ''
  return `没有报名：按所选的报纸记作${paper}；不对的，请在原文开头补上报名，或者选好报纸再存一次。`
}
