import { readPath } from '#lib/domain/mapping/path.ts';
import { asText } from '#lib/domain/mapping/text.ts';
import type { Values } from '../contract.ts';

const GAP = /\{([^{}]+)\}/g;

/** The names of the gaps of an address: `/customers/{customer}/notes` has "customer". */
export const gapsIn = (address: string): string[] => [...address.matchAll(GAP)].map(([, name = '']) => name.trim());

/** The address with its gaps filled, each written as an address wants it; or the gap for which there is nothing. */
export function filledAddress(address: string, values: Values): { address: string } | { missing: string } {
	let missing: string | undefined;
	const filled = address.replace(GAP, (_, gap: string) => {
		const name = gap.trim();
		const value = asText(readPath(values, name));
		if (value === null || value === '') missing ??= name;
		// A record must not lead out of the address: "." and ".." are steps and not names.
		return encodeURIComponent((value ?? '').toWellFormed()).replace(/^\.{1,2}$/, (dots) => '%2E'.repeat(dots.length));
	});
	return missing === undefined ? { address: filled } : { missing };
}
