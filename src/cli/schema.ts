import { parseArgs } from 'node:util'
import { issueJsonSchema } from '#core/issue/json-schema.ts'
import { type Command, EXIT } from './command.ts'
import { writeOut } from './write-out.ts'

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
    await writeOut(values.out, issueJsonSchema(), terminal)
    return EXIT.clean
  },
}
