/** What sets the cells of a row apart in a printed line. */
const SEPARATOR = /[ \t\u3000|｜]+/

/** The cells of a run of rows; undefined where the rows differ in number, and so are no table to be read across. */
export function cellsOf(rows: readonly string[]): string[][] | undefined {
  const cells = rows.map((row) => row.split(SEPARATOR).filter((cell) => cell !== ''))
  const width = cells[0]?.length ?? 0
  return width > 1 && cells.every((row) => row.length === width) ? cells : undefined
}

/** A table (表) of an article: its first row heads the columns, unless it has figures in it. */
export function ArticleTable({ cells }: { readonly cells: readonly (readonly string[])[] }) {
  const [first = []] = cells
  const isHeaded = cells.length > 1 && !first.some((cell) => /\d/.test(cell))
  const rows = isHeaded ? cells.slice(1) : cells
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled with the keyboard too
    <div role="region" aria-label="表格" tabIndex={0} className="mb-[0.6em] overflow-x-auto">
      <table className="article-table">
        {isHeaded && (
          <thead>
            <tr>
              {first.map((cell, column) => (
                <th key={`${column}-${cell}`} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index}-${row.join(' ')}`}>
              {row.map((cell, column) => (
                <td key={`${column}-${cell}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
