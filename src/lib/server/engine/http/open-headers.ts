const OPEN =
	/^(accept|accept-.+|content-type|content-language|content-encoding|user-agent|depth|prefer|brief|overwrite|if-.+)$/;

/**
 * Whether a header describes the question and not the asker. Every other one may be a key (each vendor calls its own
 * differently), so it stays with the server it was meant for and out of every error.
 */
export const isOpenHeader = (name: string): boolean => OPEN.test(name);
