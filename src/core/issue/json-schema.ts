import { z } from 'zod'
import { Issue } from './schema.ts'

/** The schema of an issue file for other tools (JSON Schema 2020-12), as a text ready to be written. */
export const issueJsonSchema = (): string => {
  const schema = z.toJSONSchema(Issue, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
  return `${JSON.stringify({ ...schema, title: '版面 issue' }, null, 2)}\n`
}
