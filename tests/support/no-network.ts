/** Nothing answers in tests that draw; what asks for a file gets a refusal, at once and without a word on the console. */
globalThis.fetch = () => Promise.reject(new TypeError('no network in tests'))
