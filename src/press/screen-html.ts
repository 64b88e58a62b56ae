/** A file of the site that comes with a screen, so that the browser need not ask for it. */
export type ScreenFile = { readonly path: string; readonly text: string }

/** A drawn screen: where it stands, below the site's base, and what is drawn there. */
export type Screen = {
  readonly address: string
  readonly title: string
  readonly markup: string
  /** Address of the stylesheet with the geometry of its page, where it has any. */
  readonly css?: string
  readonly files: readonly ScreenFile[]
}

const SCRIPT = /[ \t]*<script type="module"[^>]*><\/script>\n?/

/** Data in a page, which no browser runs and no policy forbids. `<` could end the element. */
const dataElement = ({ path, text }: ScreenFile): string =>
  `<script type="application/json" data-path="${path}">${text.replaceAll('<', String.raw`\u003c`)}</script>`

/**
 * The built index.html with a screen in it. What is seen comes first and the script last: scripts and fonts share the
 * line, and the page can be read without the script.
 */
export const screenHtml = (shell: string, { address, title, markup, css, files }: Screen): string => {
  const script = SCRIPT.exec(shell)?.[0].trim() ?? ''
  const data = files.map((file) => `    ${dataElement(file)}\n`).join('')
  return shell
    .replace(SCRIPT, '')
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replace(/[ \t]*<noscript>[^]*?<\/noscript>\n?/, '')
    .replace('</head>', () => (css === undefined ? '' : `  <link rel="stylesheet" href="${css}">\n  `) + '</head>')
    .replace('<div id="root"></div>', () => `<div id="root" data-address="${address}">${markup}</div>`)
    .replace('</body>', () => `${data}    ${script}\n  </body>`)
}
