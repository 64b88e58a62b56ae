import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ArticleTable, cellsOf } from '#reader/story/article-table.tsx'

test('rows of as many cells are a table, others are not', () => {
  expect(cellsOf(['城市　上午　下午', '槐城　晴　多云'])).toEqual([
    ['城市', '上午', '下午'],
    ['槐城', '晴', '多云'],
  ])
  expect(cellsOf(['城市　上午', '槐城　晴　多云'])).toBeUndefined()
  expect(cellsOf(['一行字', '又一行字'])).toBeUndefined()
})

test('the first row heads the columns, unless it has figures in it', () => {
  render(
    <ArticleTable
      cells={[
        ['版心', '栏'],
        ['对开', '8'],
      ]}
    />,
  )
  expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['版心', '栏'])
  const second = render(
    <ArticleTable
      cells={[
        ['对开', '8'],
        ['四开', '4'],
      ]}
    />,
  )
  expect(within(second.container).queryAllByRole('columnheader')).toEqual([])
})
