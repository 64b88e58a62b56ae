import { Link, isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { NoticePage } from '../chrome/notice-page.tsx'
import { SiteFrame } from '../chrome/site-frame.tsx'
import { FetchFailure, failureWords } from '../queries/fetch-failure.ts'
import { missingWords, type Missing } from './missing.ts'

/** The screen for everything that a route cannot show: a missing place, a failed fetch, our own fault. */
export function RouteFailure() {
  const error = useRouteError()
  return (
    <SiteFrame>
      {isRouteErrorResponse(error) && isMissing(error.data) ? (
        <MissingNotice missing={error.data} />
      ) : error instanceof FetchFailure ? (
        <FetchNotice failure={error} />
      ) : (
        <FaultNotice />
      )}
    </SiteFrame>
  )
}

function MissingNotice({ missing }: { missing: Missing }) {
  const { title, sentence, ways } = missingWords(missing)
  return (
    <NoticePage title={title}>
      <p>{sentence}</p>
      {ways.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {ways.map((way) => (
            <li key={way.href}>
              <Link to={way.href} className="block py-3 font-serif">
                {way.label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </NoticePage>
  )
}

function FetchNotice({ failure }: { failure: FetchFailure }) {
  const revalidator = useRevalidator()
  const { title, sentence } = failureWords(failure)
  // Browsers remember that a module failed, so that only a reload asks for it again.
  const retry = () => (failure.kind === 'program' ? location.reload() : void revalidator.revalidate())
  return (
    <NoticePage title={title}>
      <p>{sentence}</p>
      {failure.details.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="min-h-6 cursor-pointer">详情</summary>
          <ul className="mt-2 list-disc pl-5">
            {failure.details.slice(0, 20).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <button type="button" className="button" onClick={retry}>
          {revalidator.state === 'loading' ? '正在重试……' : '再试一次'}
        </button>
        <Link to="/" className="quiet-link">
          最新一期
        </Link>
      </p>
    </NoticePage>
  )
}

function FaultNotice() {
  return (
    <NoticePage title="本站出错了">
      <p>这一页没能显示，是本站的差错。请刷新再试；若仍不行，请把地址告诉我们。</p>
      <p>
        <Link to="/">回到最新一期</Link>
      </p>
    </NoticePage>
  )
}

/** Only our own routes throw these, and each carries its kind. */
function isMissing(value: unknown): value is Missing {
  return typeof value === 'object' && value !== null && 'kind' in value
}
