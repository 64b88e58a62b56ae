/** Where a line of names (作者, 摄影) may be broken: before a group, else between names, never between a group's word and its first. */
import type { Divide } from './fill-lines.ts'

const ROLES = '记者|通讯员|特约|实习生|作者|编辑|摄影|摄制|供稿|整理|报道员|撰文|绘图|制图'

/** A group begins behind white, where its first word says what its people are: `本报记者`, `通讯员`. */
const GROUP = new RegExp(`(?<=[\\s；;])(?=[^\\s；;]{0,8}(?:${ROLES}))`, 'u')

const ENDS_IN_ROLE = new RegExp(`(?:${ROLES})[\\s：:]*$`, 'u')

const PARTS = /[^\s、，,；;：:]*[\s、，,；;：:]*/gu

/** A name of two characters that print set apart (王、强 with white between). */
const HALF_NAME = /^\p{Script=Han}\s*$/u

export const divideGroups: Divide = (text) => text.split(GROUP)

export const divideNames: Divide = (text) => {
  const parts: string[] = []
  let isHalf = false
  for (const [part] of text.matchAll(PARTS)) {
    if (part === '') continue
    const before = parts.at(-1)
    const closes: boolean = isHalf && HALF_NAME.test(part)
    if (before !== undefined && (closes || ENDS_IN_ROLE.test(before))) parts[parts.length - 1] = before + part
    else parts.push(part)
    isHalf = !closes && HALF_NAME.test(part)
  }
  return parts
}
