import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// The first page of a file is composed cold; on a busy machine a second is not enough.
configure({ asyncUtilTimeout: 5_000 })

afterEach(cleanup)
