import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { issueJsonSchema } from '#core/issue/json-schema.ts'
import { type Command, EXIT } from './command.ts'

const FILE = 'public/schema/issue.json'

const HELP = `用法：npm run -s cli -- schema [--out 文件]

由程序里的唯一定义生成期文件的JSON Schema，供其他工具使用。

  --out 文件   默认 ${FILE}
`

/** `schema`: writes the JSON Schema of an issue file. */
export const schema: Command = {
  name: 'schema',
  summary: '生成期文件的JSON Schema',
  help: HELP,
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string', default: FILE } } })
    await mkdir(dirname(values.out), { recursive: true })
    await writeFile(values.out, issueJsonSchema())
    terminal.err(`已写出 ${values.out}\n`)
    return EXIT.clean
  },
}
