/**
 * Which picture file belongs to which photograph. A raw page holds text alone, so the list lies beside the pages:
 * `raw/<date>/images.json`. `src` is relative to the paper's folder, e.g. `images/2024-06-05/grid.webp`.
 */
import { z } from 'zod'
import { Image } from './schema.ts'

export const ImageList = z.array(
  Image.extend({
    /** Number of the page, from 1. */
    page: z.int().min(1),
    /** Which photograph of that page, from 1 in reading order, photographs inside articles included. */
    photo: z.int().min(1),
  }),
)

export type ImageList = z.infer<typeof ImageList>
