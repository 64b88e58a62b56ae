/**
 * The PDF library's maps of East Asian encodings, published with the site and fetched one by one when a PDF asks for them;
 * with their licence. Maps of encodings that the standard of PDF does not name are left out.
 */
const ADDRESSES = import.meta.glob<string>(['/node_modules/pdfjs-dist/cmaps/*', '!**/*UTF8*', '!**/*UTF32*'], {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Fetches a map by its name, e.g. `GBK-EUC-H`. */
export async function readMap(name: string): Promise<Uint8Array> {
  const address = ADDRESSES[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
  if (address === undefined) throw new Error(`There is no map ${name}.`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
