/** The code that Node and its libraries put on their errors, such as ENOENT; empty where there is none. */
export const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
