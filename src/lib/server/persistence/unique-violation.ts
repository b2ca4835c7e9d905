const CODES = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);

const codeOf = (failure: unknown): unknown =>
	typeof failure === 'object' && failure !== null && 'code' in failure ? failure.code : undefined;

/** Whether a write was refused because such a row exists; drizzle wraps the driver's own error as its cause. */
export const isUniqueViolation = (failure: unknown): boolean =>
	CODES.has(String(codeOf(failure))) || (failure instanceof Error && CODES.has(String(codeOf(failure.cause))));
