/** What an issue says in place of a paper's address where its own paper is none of those here. */
export const UNNAMED = 'unnamed'
