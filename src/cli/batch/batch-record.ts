/**
 * The record of a batch, `.banmian-batch.jsonl` beside its issues: a line for each issue as soon as it is written. A
 * batch that was broken off goes on from there, and what has not changed is not read again.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What came of an issue: one line of the record. */
const BatchResult = z.object({
  out: z.string(),
  /** Of what was read. */
  hash: z.string(),
  /** Of what was written, where something was. */
  written: z.string().exactOptional(),
  pages: z.int(),
  stories: z.int(),
  /** Jump lines, and how many of them found their other half. */
  jumps: z.int(),
  joined: z.int(),
  unparsed: z.int(),
  /** Problems by their kind. */
  kinds: z.record(z.string(), z.int()),
  errors: z.int(),
  /** The errors in words, each with its file, the first of many. */
  told: z.array(z.string()),
  warnings: z.int(),
  notes: z.int(),
})
export type BatchResult = Readonly<z.infer<typeof BatchResult>>

const NAME = '.banmian-batch.jsonl'

const readLine = (line: string): BatchResult | undefined => {
  try {
    const read = BatchResult.safeParse(JSON.parse(line))
    return read.success ? read.data : undefined
  } catch {
    // The last line of a batch that was broken off.
    return undefined
  }
}

export type BatchRecord = {
  readonly known: ReadonlyMap<string, BatchResult>
  readonly add: (result: BatchResult) => void
  /** Writes the record anew, a line for each issue. */
  readonly close: () => void
}

/** Opens the record of the batch that writes into `folder`. */
export const openRecord = async (folder: string): Promise<BatchRecord> => {
  const path = join(folder, NAME)
  await mkdir(folder, { recursive: true })
  const known = new Map<string, BatchResult>()
  try {
    for (const line of (await readFile(path, 'utf8')).split('\n')) {
      const result = readLine(line)
      if (result !== undefined) known.set(result.out, result)
    }
  } catch {
    // The first time there is none.
  }
  const all = new Map(known)
  return {
    known,
    add: (result) => {
      all.set(result.out, result)
      appendFileSync(path, `${JSON.stringify(result)}\n`)
    },
    close: () => writeFileSync(path, [...all.values()].map((result) => `${JSON.stringify(result)}\n`).join('')),
  }
}

/** Stands for the parser as it is: a change of its source makes every earlier reading stale. */
export const parserStamp = async (): Promise<string> => {
  const source = fileURLToPath(new URL('../../', import.meta.url))
  const hash = createHash('sha256')
  for (const zone of ['core/issue', 'core/parse', 'pdf']) {
    const names = (await readdir(join(source, zone), { recursive: true })).filter((name) => name.endsWith('.ts'))
    for (const name of names.toSorted()) hash.update(name).update(await readFile(join(source, zone, name)))
  }
  return hash.digest('hex')
}
