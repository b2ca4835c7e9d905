/** The rows of the form for browsers without scripts. */
export const PLAIN_ROWS = ['1', '2', '3'] as const;
