import { expect, test } from 'vitest'
import { articleOf, issueOf, writeFolder } from '../support/data-folder.ts'
import { runCli } from '../support/run-cli.ts'

test('a folder of issues without a paper.json is an error that names the file', async () => {
  const issue = issueOf('demo', '2025-01-02', [articleOf('短文', '一段话。')])
  const { root, remove } = await writeFolder({ 'papers/demo/issues/2025-01-02.json': issue })
  const { code, err } = await runCli('check', root)
  await remove()
  expect(err).toContain('papers/demo/paper.json')
  expect(err).toContain('却没有 paper.json')
  expect(code).toBe(1)
})
