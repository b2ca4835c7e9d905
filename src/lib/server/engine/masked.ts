import type { Context } from '#connectors/contract.ts';

const HIDDEN = '…';
/** Characters. Shorter secrets are words and numbers; hiding them would hide the sentence around them. */
const SHORTEST = 4;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A secret as it may stand in what a system says: as it is, in an address, and as sign-ins send it. */
const formsOf = (secret: string, names: readonly string[]): string[] => [
	secret,
	secret.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
	encodeURIComponent(secret.toWellFormed()),
	base64(secret),
	...names.flatMap((name) => [base64(`${name}:${secret}`), base64(`\0${name}\0${secret}`)])
];

/** The text without the secrets of the system that it is about, whatever that system has repeated of them. */
export const masked = (text: string, { secrets, settings }: Pick<Context, 'secrets' | 'settings'>): string => {
	const names = Object.values(settings).filter((value) => typeof value === 'string');
	return Object.values(secrets)
		.filter((secret) => secret.length >= SHORTEST)
		.flatMap((secret) => formsOf(secret, names))
		.toSorted((one, other) => other.length - one.length)
		.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
};
