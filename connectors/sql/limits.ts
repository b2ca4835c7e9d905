/** Milliseconds after which the database itself is to stop a statement. */
export const TIME_LIMIT = 60_000;

/** Rows of one page. */
export const PAGE = 500;
