import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { UnparsedList } from '#desk/unparsed-list.tsx'

const TEXT = { text: '没有读到的文字', source: [[900, 1, 900, 8]] as [[number, number, number, number]] }

test('what was not looked at is not called unrecognised', () => {
  render(<UnparsedList texts={[TEXT]} unreadFrom={900} />)
  expect(screen.getByText('第900行起不是没有认出，是没有识读：这一份文字比一版长得多。')).toBeVisible()
})

test('where all was looked at nothing is said of it', () => {
  render(<UnparsedList texts={[TEXT]} />)
  expect(screen.queryByText(/没有识读/)).toBeNull()
})
