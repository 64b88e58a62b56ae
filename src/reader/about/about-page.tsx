import { FACES } from '#faces/faces.ts'
import { SiteFrame } from '../chrome/site-frame.tsx'

/** 关于本站: what this is, whose the words are, and whose the faces. */
export function AboutPage() {
  return (
    <SiteFrame>
      <div className="mx-auto max-w-[40rem] space-y-10 px-6 py-12 leading-[1.9]">
        <title>关于本站 · 版面</title>
        <header>
          <h1 className="font-serif text-3xl">关于本站</h1>
          <p className="mt-4">
            “版面”把印刷报纸一版的文字重新排成版面：栏、行、字位由本站自己的排版程序算出，与印刷版面对齐；版面上的文字都是真文字，可以选取、查找、朗读，也可以换成舒适的字号阅读。
          </p>
        </header>
        <section>
          <h2 className="rail-heading">文字</h2>
          <p className="mt-3">
            报纸的稿件、图说、标题归报社及作者所有，本站只作重排；样张的文字和图由本软件自制。断栏、半角标点一类的整理都记录在期文件里，可以还原。没有收录的新闻照片，版面上用示意图占位，并写明未收录。
          </p>
        </section>
        <section>
          <h2 className="rail-heading">二维码</h2>
          <p className="mt-3">
            二维码在您的浏览器里画成。报社没有提供公众号自己的二维码时，微信码打开按公众号名称的搜索结果；打开二维码时会写明它通往哪里。
          </p>
        </section>
        <section>
          <h2 className="rail-heading">字体</h2>
          <p className="mt-3">以下字体随本站提供，按 SIL Open Font License 1.1 授权，只裁取了用到的字。</p>
          <ul className="mt-2 divide-y divide-line">
            {FACES.map((face) => (
              <li key={face.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                <span>{face.title}</span>
                <span className="flex items-center gap-4 text-sm text-muted">
                  {USES[face.id]}
                  <a href={`${import.meta.env.BASE_URL}fonts/${face.id}-licence.txt`} className="py-2">
                    授权书
                    <span className="sr-only">{`：${face.title}`}</span>
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="rail-heading">隐私</h2>
          <p className="mt-3">本站不用 Cookie，不向别的网站请求任何东西。编辑台里的文字只留在您的浏览器中。</p>
        </section>
      </div>
    </SiteFrame>
  )
}

const USES: Readonly<Record<(typeof FACES)[number]['id'], string>> = {
  serif: '正文',
  'serif-black': '标题',
  sans: '引题、界面',
  kai: '副题、图说',
  brush: '报头',
}
