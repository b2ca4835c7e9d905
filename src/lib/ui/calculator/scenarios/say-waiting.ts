import type { ScenarioReading } from '#lib/domain/estimate/scenarios.ts';

/** Why a scenario has no answer; null where it has one. */
export function sayWaiting({ volume, input, read }: Pick<ScenarioReading, 'volume' | 'input' | 'read'>): string | null {
	if (!volume.fine) return 'How much of today’s number? That needs another look.';
	const wrong = [...read.values()].filter(({ fine }) => !fine).length;
	if (wrong > 0) return wrong === 1 ? 'One figure needs another look.' : `${wrong} figures need another look.`;
	return input === null ? 'There is nothing to count in this case yet.' : null;
}
