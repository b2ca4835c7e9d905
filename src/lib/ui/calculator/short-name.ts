const PROPOSED = /^(.+) from (.+) typed into (.+)$/;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** As short as a chart's label has to be: "orders → Xero". */
export function chartName(label: string): string {
	const [, things, , to] = PROPOSED.exec(label) ?? [];
	return things && to ? `${lower(things)} → ${to}` : label;
}

/** How a sentence calls a handover: "orders (Shopify → Xero)"; what the owner named stands in quotes. */
export function shortName(label: string): string {
	const [, things, from, to] = PROPOSED.exec(label) ?? [];
	return things && from && to ? `${lower(things)} (${from} → ${to})` : `“${label}”`;
}
