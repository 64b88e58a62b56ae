import type { ImageList } from '../../issue/image-list.ts'
import type { Problem } from '../../issue/problem.ts'
import type { Image, Issue, Page, Photo } from '../../issue/schema.ts'

type Listed = ImageList[number]

const imageOf = ({ src, width, height, alt }: Listed): Image => ({
  src,
  width,
  height,
  ...(alt === undefined ? {} : { alt }),
})

const lost = ({ page, photo, src }: Listed): Problem => ({
  kind: 'image-without-photo',
  severity: 'error',
  message: `图片${src}要放在第${page}版第${photo}张照片处，版上没有这张照片。`,
  remedy: '请核对 images.json 的版号和序号，或在原文中补上图说。',
})

/** The page with its pictures, and how many photographs it has. */
const fillPage = (page: Page, list: readonly Listed[]): { page: Page; photos: number } => {
  let photos = 0
  const fill = (photo: Photo): Photo => {
    photos += 1
    const image = list.find((each) => each.page === page.number && each.photo === photos)
    return image === undefined ? photo : { ...photo, image: imageOf(image) }
  }
  const stories = page.stories.map((story) =>
    story.kind === 'photo' ? fill(story) : { ...story, photos: story.photos.map(fill) },
  )
  return { page: { ...page, stories }, photos }
}

/** Gives the photographs of an issue the pictures listed for them, and tells which found none. */
export const placeImages = (issue: Issue, list: ImageList): { issue: Issue; problems: Problem[] } => {
  const filled = issue.pages.map((page) => fillPage(page, list))
  const photosOn = new Map(filled.map(({ page, photos }) => [page.number, photos]))
  return {
    issue: { ...issue, pages: filled.map(({ page }) => page) },
    problems: list.filter((each) => each.photo > (photosOn.get(each.page) ?? 0)).map(lost),
  }
}
