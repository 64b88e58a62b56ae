/** What a site holds: the papers and the issues of each, newest first. Served as `data/catalogue.json`. */
import { z } from 'zod'
import { IssueDate, PaperId, SCHEMA_VERSION } from './schema.ts'

export const Catalogue = z.object({
  schema: z.literal(SCHEMA_VERSION),
  papers: z.array(
    z.object({
      id: PaperId,
      name: z.string(),
      specimen: z.boolean().optional(),
      issues: z.array(
        z.object({
          date: IssueDate,
          issueNumber: z.int().min(1).optional(),
          /** Pages the issue has by its own word. */
          pageCount: z.int().min(1).optional(),
          /** Pages held. */
          pages: z.array(z.object({ number: z.int().min(1), name: z.string().optional() })),
          /** The lead's headline, for lists. */
          lead: z.string().optional(),
        }),
      ),
    }),
  ),
})

export type Catalogue = z.infer<typeof Catalogue>
