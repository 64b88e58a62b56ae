/** The addresses of the seed: the front page of 《安徽科技报》 of 2024-06-12 and its two stories. */
export const FRONT = '/ahkjb/2024-06-12/1'
export const LEAD = `${FRONT}/1`
export const PHOTO = `${FRONT}/2`

/** Every kind of screen, by what a reader would call it. */
export const SCREENS = [
  ['the front page', FRONT],
  ['an article', LEAD],
  ['a photo story', PHOTO],
  ['a page that is not held', '/ahkjb/2024-06-12/2'],
  ['an unknown paper', '/nowhere/2024-06-12/1'],
  ['the desk', '/desk'],
  ['about', '/about'],
  ['the list of all issues', '/ahkjb/issues'],
] as const
