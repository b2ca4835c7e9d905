import type { App } from './app.ts';

/** The address people use, for links in mails and messages. */
export const ownOrigin = ({ ORIGIN, PORT }: App['env']): string =>
	ORIGIN ? new URL(ORIGIN).origin : `http://localhost:${PORT}`;
