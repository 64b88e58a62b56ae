import { expect, type Page } from '@playwright/test'

/** Waits until the screen asked for has taken the place of the loading one: its heading is there. */
export const expectScreen = async (page: Page, title: string | RegExp = /./): Promise<void> => {
  // Not "visible": the box of a composed title has no width, its lines stand beside it.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}
