import { PhotoPlate } from '#view/photo-plate.tsx'
import { FailureBoundary } from '../chrome/failure-boundary.tsx'
import type { PageData } from '../load-place.ts'
import { composedPage, photoRatio } from '../page/composed-page.ts'

type Props = { readonly data: PageData; readonly story: number; readonly photo: number }

/** The plate for a photograph that is not held, in the proportion that the page keeps for it. */
export function PlateFrame(props: Props) {
  return (
    <FailureBoundary fallback={<PhotoPlate />}>
      <Frame {...props} />
    </FailureBoundary>
  )
}

function Frame({ data, story, photo }: Props) {
  return (
    <div style={{ aspectRatio: photoRatio(composedPage(data), story, photo) }}>
      <PhotoPlate />
    </div>
  )
}
