import { useEffect, useRef } from 'react'
import { useHref } from 'react-router'
import { addressOf, type Place } from '../address.ts'

/**
 * When a story is closed, gives the focus back to the link that leads to it, without scrolling. Links of a picture
 * kept from the keyboard do not count.
 */
export function useReturnFocus(place: Place, story: number | undefined): void {
  const before = useRef(story)
  const page = useHref(addressOf(place))
  useEffect(() => {
    const closed = before.current
    before.current = story
    if (closed === undefined || story !== undefined) return
    const links = Array.from(document.querySelectorAll('a'))
    const found = links.find(
      (link) => link.getAttribute('href') === `${page}/${closed}` && link.closest('[inert]') === null,
    )
    found?.focus({ preventScroll: true })
  }, [page, story])
}
