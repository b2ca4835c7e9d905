import { likelyHandover, levelNamed } from '#lib/domain/estimate/likely.ts';
import type { Model } from '#lib/domain/estimate/model.ts';
import { isCertain } from '#lib/domain/estimate/pert.ts';
import type { Uncertain } from '#lib/domain/estimate/pert.ts';

/** How many Beta variates so many draws take: every uncertain figure once a draw, shared ones once in all. */
export function variates(model: Model, draws: number): number {
	const shared = new Map<string, Uncertain>([['capture', model.capture]]);
	const own = model.handovers.flatMap((handover) => {
		shared.set(`event ${handover.event.id}`, handover.event.volume);
		handover.role.hour.forEach((figure, i) => shared.set(`role ${handover.role.id} ${i}`, figure));
		const { best } = likelyHandover(model, handover);
		const level = best === null ? null : levelNamed(handover, best.name);
		return [...Object.values(handover.figures), ...Object.values(level?.figures ?? {})];
	});
	return [...shared.values(), ...own].filter((figure) => !isCertain(figure)).length * draws;
}
