/** Path of the ways to connect two systems; the same for the same pair and handover. */
export const pairPath = (from: string, to: string, handover: string): string =>
	`/catalogue/pair/${encodeURIComponent(from)}/${encodeURIComponent(to)}${handover === '' ? '' : `?handover=${handover}`}`;
