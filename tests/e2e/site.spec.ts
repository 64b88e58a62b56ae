import { expect, test } from './fixture.ts'

test('a file that does not exist is a plain 404, never the page of the app', async ({ request }) => {
  for (const path of [
    '/assets/none.js',
    '/data/none.json',
    '/data/ahkjb/1999-01-01.json',
    '/none.png',
    '/fonts/none',
  ]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(response.headers()['content-type'], path).toContain('text/plain')
  }
})
