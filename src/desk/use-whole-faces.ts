import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Source } from './proof.ts'

/** A face as `fonts/whole.json` lists it (press/whole-faces.ts): where it lies whole, and the Han that its cut files hold. */
const WholeFace = z.object({
  family: z.string(),
  weight: z.string(),
  installed: z.array(z.string()),
  address: z.string(),
  ascent: z.string(),
  descent: z.string(),
  held: z.string(),
})

type Whole = { readonly face: FontFace; readonly held: ReadonlySet<string>; readonly lacked: Set<string> }

const sourceOf = ({ installed, address }: z.infer<typeof WholeFace>): string =>
  [...installed.map((name) => `local(${JSON.stringify(name)})`), `url(${JSON.stringify(address)})`].join(', ')

const toWhole = (listed: z.infer<typeof WholeFace>): Whole => ({
  face: new FontFace(listed.family, sourceOf(listed), {
    weight: listed.weight,
    ascentOverride: listed.ascent,
    descentOverride: listed.descent,
    lineGapOverride: '0%',
    display: 'swap',
    unicodeRange: 'U+10FFFF',
  }),
  held: new Set(listed.held),
  lacked: new Set(),
})

const fetchWholes = async (signal: AbortSignal): Promise<Whole[]> => {
  const response = await fetch(`${import.meta.env.BASE_URL}fonts/whole.json`, { signal })
  return z
    .array(WholeFace)
    .parse(await response.json())
    .map(toWhole)
}

/** Lets each face stand for the characters that its cut files lack; it is fetched when one of them is drawn. */
const widen = (wholes: readonly Whole[], text: string): void => {
  const characters = new Set(text.match(/\p{Script=Han}/gu))
  for (const { face, held, lacked } of wholes) {
    const more = [...characters].filter((character) => !held.has(character) && !lacked.has(character))
    if (more.length === 0) continue
    for (const character of more) lacked.add(character)
    face.unicodeRange = [...lacked].map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16)}`).join(', ')
    document.fonts.add(face)
  }
}

const textOf = (source: Source | undefined): string =>
  source === undefined
    ? ''
    : source.kind === 'raw'
      ? source.pages.map(({ text }) => text).join('')
      : JSON.stringify(source.issue)

/**
 * The site's faces are cut to the characters of its own pages; what an editor's page has besides comes from the whole faces.
 * Where they cannot be had the system's faces stand in, as before.
 */
export function useWholeFaces(source: Source | undefined): void {
  const [wholes, setWholes] = useState<readonly Whole[]>([])
  useEffect(() => {
    const stop = new AbortController()
    fetchWholes(stop.signal)
      .then(setWholes)
      .catch(() => undefined)
    return () => {
      stop.abort()
    }
  }, [])
  useEffect(() => {
    widen(wholes, textOf(source))
  }, [wholes, source])
  useEffect(
    () => () => {
      for (const { face } of wholes) document.fonts.delete(face)
    },
    [wholes],
  )
}
