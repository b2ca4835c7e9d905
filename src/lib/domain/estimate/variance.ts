import type { HandoverMoments } from './handover-moments.ts';
import type { Handover } from './model.ts';
import { momentsOf, product, scale } from './moments.ts';
import type { Moments } from './moments.ts';

/** A handover's own moments with those of what it shares: events a year and the cost of an hour. */
export interface Weighed {
	readonly eventId: string;
	readonly roleId: string;
	readonly events: Moments;
	readonly hour: Moments;
	readonly own: HandoverMoments;
}

export const weighed = ({ event, role }: Handover, own: HandoverMoments): Weighed => ({
	eventId: event.id,
	roleId: role.id,
	events: scale(momentsOf(event.volume), event.perYear),
	hour: product(...role.hour.map(momentsOf)),
	own
});

const CERTAIN: Moments = { one: 1, two: 1 };
const NOTHING: Moments = { one: 0, two: 0 };

/** The same handover counted in hours: an hour is worth one, money nothing. */
export const inHours = (one: Weighed): Weighed => ({
	...one,
	hour: CERTAIN,
	own: { ...one.own, cash: NOTHING, hoursCash: 0 }
});

/** Mean of N h A + N B + h G. */
export const meanCost = ({ events, hour, own }: Weighed): number =>
	events.one * (hour.one * own.hours.one + own.cash.one) + hour.one * own.sittings.one;

/** Mean of the product of two handovers' costs, or of one with itself. */
function meanOfProduct(a: Weighed, b: Weighed): number {
	const same = a === b;
	const events = a.eventId === b.eventId ? a.events.two : a.events.one * b.events.one;
	const hour = a.roleId === b.roleId ? a.hour.two : a.hour.one * b.hour.one;
	const both = (one: Moments, other: Moments): number => (same ? one.two : one.one * other.one);
	const cross = (hours: Moments, cash: Moments): number => (same ? a.own.hoursCash : hours.one * cash.one);
	return (
		events * hour * both(a.own.hours, b.own.hours) +
		events * (a.hour.one * cross(a.own.hours, b.own.cash) + b.hour.one * cross(b.own.hours, a.own.cash)) +
		events * both(a.own.cash, b.own.cash) +
		hour * (a.events.one * a.own.hours.one * b.own.sittings.one + b.events.one * b.own.hours.one * a.own.sittings.one) +
		a.events.one * b.hour.one * a.own.cash.one * b.own.sittings.one +
		b.events.one * a.hour.one * b.own.cash.one * a.own.sittings.one +
		hour * both(a.own.sittings, b.own.sittings)
	);
}

/** Exact variance of the summed yearly cost: volumes and hourly costs are shared, all else is independent. */
export function varianceOfCost(all: readonly Weighed[]): number {
	let variance = 0;
	for (const a of all) for (const b of all) variance += meanOfProduct(a, b) - meanCost(a) * meanCost(b);
	return Math.max(0, variance);
}
