/**
 * Puts the `style` attributes of drawn HTML into a stylesheet, each kind of style a class: our policy allows styles from
 * files only, and the geometry of a page comes as attributes. React takes the elements over as they are; what it changes
 * later it sets on the element itself, where it wins over the class.
 */

/** Collects the styles of one or more documents. */
export type StyleLifter = {
  /** The same HTML with classes in place of styles. */
  readonly lift: (html: string) => string
  /** The rules of all classes given so far. */
  readonly css: () => string
}

/** A tag that React wrote: it escapes < and > in attributes, and always quotes them. */
const TAG = /<[a-z][^<>]*>/g
const STYLE = / style="([^"]*)"/
const CLASS = / class="/

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

const plain = (attribute: string): string =>
  attribute.replace(/&(?:quot|#x27|lt|gt|amp);/g, (each) => ENTITIES[each] ?? '')

/** A collection of its own, e.g. for the screens of one page: the same styles get the same class in all of them. */
export const newStyleLifter = (): StyleLifter => {
  const classes = new Map<string, string>()
  const classOf = (style: string): string => {
    const known = classes.get(style) ?? `g${classes.size.toString(36)}`
    classes.set(style, known)
    return known
  }
  const liftTag = (tag: string): string => {
    const style = STYLE.exec(tag)?.[1]
    if (style === undefined) return tag
    const name = classOf(plain(style))
    const bare = tag.replace(STYLE, '')
    return CLASS.test(bare)
      ? bare.replace(CLASS, () => ` class="${name} `)
      : bare.replace(/^<[a-z][a-z0-9-]*/, (start) => `${start} class="${name}"`)
  }
  return {
    lift: (html) => html.replace(TAG, liftTag),
    css: () => [...classes].map(([style, name]) => `.${name}{${style}}\n`).join(''),
  }
}
