import { PhotoPlate } from '#view/photo-plate.tsx'
import { FailureBoundary } from '../chrome/failure-boundary.tsx'
import type { PageData } from '../load-place.ts'
import { photoRatio } from '../page/composed-page.ts'
import { useComposed } from '../page/use-composed.ts'

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
  const composed = useComposed(data)
  return (
    <div className="plate-frame" style={composed && { aspectRatio: photoRatio(composed, story, photo) }}>
      <PhotoPlate />
    </div>
  )
}
