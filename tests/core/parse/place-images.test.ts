import { expect, test } from 'vitest'
import type { Photo } from '#core/issue/schema.ts'
import { readImageList } from '#core/issue/read-issue.ts'
import { placeImages } from '#core/parse/assemble/place-images.ts'
import { articleOf, issueOf, textOf } from '../../support/data-folder.ts'

const photo = (caption: string): Photo => ({ kind: 'photo', headline: [], caption: [textOf(caption)] })
const image = { src: 'images/2024-06-05/grid.webp', width: 1500, height: 1000 }
const issue = issueOf('demo', '2024-06-05', [
  articleOf('头条', '正文。', { photos: [photo('图为甲'), photo('图为乙')] }),
  photo('图为丙'),
])

test('photographs are counted in reading order, those inside articles first', () => {
  const placed = placeImages(issue, [
    { ...image, page: 1, photo: 2, alt: '乙' },
    { ...image, page: 1, photo: 3 },
  ])
  expect(placed.problems).toEqual([])
  expect(placed.issue.pages[0]?.stories).toMatchObject([
    { photos: [{ caption: [{ text: '图为甲' }] }, { image: { ...image, alt: '乙' } }] },
    { kind: 'photo', image },
  ])
  expect(placed.issue.pages[0]?.stories[0]).not.toHaveProperty('photos.0.image')
})

test('a picture for a photograph that is not there is an error', () => {
  const { problems } = placeImages(issue, [
    { ...image, page: 1, photo: 4 },
    { ...image, page: 2, photo: 1 },
  ])
  expect(problems).toMatchObject([
    { kind: 'image-without-photo', severity: 'error', message: expect.stringContaining('第1版第4张') },
    { kind: 'image-without-photo', severity: 'error', message: expect.stringContaining('第2版第1张') },
  ])
})

test('a list that leads out of the paper’s folder is refused', () => {
  const list = JSON.stringify([{ ...image, src: 'images/../../secret.png', page: 1, photo: 1 }])
  expect(readImageList(list)).toMatchObject({ ok: false, problems: [{ path: '[0].src' }] })
})
