const HIDDEN = '…';
/** Characters. Shorter secrets are words and numbers; hiding them would hide the sentence around them. */
const SHORTEST = 4;

/** The text without these secrets, also as they stand in an address. */
export const without = (text: string, secrets: readonly string[]): string =>
	secrets
		.filter((secret) => secret.length >= SHORTEST)
		.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())])
		.toSorted((one, other) => other.length - one.length)
		.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text);
