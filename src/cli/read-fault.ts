import type { Problem } from '#core/issue/problem.ts'

/** The code of a fault of the file system, e.g. `EACCES`; undefined for any other fault. */
export const faultCode = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && 'syscall' in fault ? String(fault.code) : undefined

type Words = Pick<Problem, 'message' | 'remedy'>

const WORDS: Readonly<Record<string, Words>> = {
  EACCES: { message: '没有权限读。', remedy: '请开放读取权限（如 chmod +r），或换有权限的用户运行。' },
  EISDIR: { message: '这是文件夹，不是文件。', remedy: '请写文件夹里的文件。' },
  ENOENT: { message: '没有这个文件或文件夹。', remedy: '请核对名称和位置；是链接的，所指的已不在原处。' },
  ENOTDIR: { message: '这不是文件夹。', remedy: '请核对路径。' },
  ELOOP: { message: '链接绕成了圈。', remedy: '请改正链接，或换成文件本身。' },
}

/** Why something cannot be read, in words; a fault that is none of the file system's is thrown on. */
export const readFault = (fault: unknown): Words => {
  const code = faultCode(fault)
  if (code === undefined) throw fault
  return WORDS[code === 'EPERM' ? 'EACCES' : code] ?? { message: `读不了（${code}）。`, remedy: '请检查磁盘和文件。' }
}

/** The same as a problem of a file. */
export const unreadable = (fault: unknown, file: string): Problem => ({
  kind: 'file-unreadable',
  severity: 'error',
  ...readFault(fault),
  file,
})
