import { LIMITS } from '#lib/domain/estimate/limits.ts';
import { defaultsOf } from '#lib/domain/estimate/defaults.ts';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { isBlank } from '#lib/domain/estimate/draft-own.ts';
import { shortName } from './short-name.ts';

/** Lost ones whose worth only the owner knows, and the limits of the sum itself. */
export function notCounted({ handovers }: Draft, counted: readonly string[]): string[] {
	const silent = handovers.filter(
		({ id, type, own }) => counted.includes(id) && defaultsOf(type).slip_loss === null && isBlank(own.slip_loss)
	);
	const lost = silent.map(
		({ label }) => `What a lost one is worth, for ${shortName(label)}: say so under its assumptions, and it counts.`
	);
	return [...lost, ...LIMITS];
}
