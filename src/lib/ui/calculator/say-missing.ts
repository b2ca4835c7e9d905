import type { DraftReading } from '#lib/domain/estimate/read-draft.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** What is still missing for the total, in one line; null when nothing is. */
export function sayMissing({ waiting, counted, unpriced, read }: DraftReading): string | null {
	const wrong = [...read.values()].filter(({ fine }) => !fine).length;
	if (wrong > 0) return `${plural(wrong, 'One answer needs', 'answers need')} another look.`;
	if (waiting.length > 0) {
		const which = plural(waiting.length, 'One handover', 'handovers');
		return `${which} still without “how often”${counted.length > 0 ? ', not counted yet' : ''}.`;
	}
	return unpriced.length > 0 && counted.length > 0 ? 'Hours only: say what an hour costs to see money.' : null;
}
