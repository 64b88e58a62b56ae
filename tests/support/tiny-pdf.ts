/** The smallest PDFs that a test needs, written by hand. */

const assemble = (objects: readonly string[], trailer = ''): Uint8Array => {
  let file = '%PDF-1.4\n'
  const places: number[] = []
  for (const [index, object] of objects.entries()) {
    places.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}

/** So many pages with nothing on them, as a scanner's file has no text. */
export const blankPdf = (pages = 1): Uint8Array => {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const leaves = Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>')
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...leaves,
  ])
}

/** A page behind a password that nobody knows. */
export const lockedPdf = (): Uint8Array => {
  const key = '41'.repeat(32)
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    ],
    `/Encrypt 4 0 R /ID [<${key}> <${key}>] `,
  )
}

/** Codes of two bytes in a Chinese encoding, e.g. `B4F3` for 大 in GBK-EUC-H. */
type Coded = { readonly hex: string; readonly x: number; readonly y: number; readonly size?: number }

/**
 * Pages in a face that is named and not carried along, coded in GBK and without a table of what the codes say: as
 * newspapers' own programs write them. Only the library's character maps can read it. A page of no lines is blank.
 */
export const codedPages = (...pages: readonly (readonly Coded[])[]): Uint8Array => {
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')
  const leaves = pages.flatMap((lines, index) => {
    const content = lines
      .map(({ hex, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`)
      .join('\n')
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${7 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]
  })
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...leaves,
  ])
}

/** One such page. */
export const codedPdf = (lines: readonly Coded[]): Uint8Array => codedPages(lines)
