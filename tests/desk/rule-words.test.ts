import { expect, test } from 'vitest'
import { RULES } from '#core/parse/roles/judge.ts'
import { ROLES } from '#core/parse/roles/role.ts'
import { ROLE_WORDS } from '#desk/role-words.ts'
import { ruleWords } from '#desk/rule-words.ts'

test('every rule that can give a role has words of its own in src/desk/rule-words.ts', () => {
  const deciding = RULES.filter(({ weight }) => weight > 0)
  const wordless = deciding
    .filter(({ role, rule }) => ruleWords(role, rule) === ruleWords(role, 'no such rule'))
    .map(({ rule }) => rule)
  expect(wordless).toEqual([])
})

test('a rule without words of its own is told by its role, in Chinese', () => {
  expect(ruleWords('kicker', 'kicker: found yesterday')).toBe('最像引题')
})

test('every role is called by one word of the trade', () => {
  expect(new Set(ROLES.map((role) => ROLE_WORDS[role])).size).toBe(ROLES.length)
})

test('a block that only its neighbours explain says so', () => {
  expect(ruleWords('deck', 'deck: by its place')).toBe('凭前后的位置')
})
