import { isDeepStrictEqual } from 'node:util';
import type { SideTerms, Terms } from '#lib/domain/match/nightly/terms.ts';
import type { Comparison } from '../persistence/comparisons.ts';
import type { System } from '../persistence/systems.ts';
import type { ComparisonEntry } from './comparison-entry.ts';
import { systemCalled } from './system-called.ts';

export type Compares = Pick<Comparison, 'leftSystemId' | 'rightSystemId' | 'terms'>;

type SideEntry = ComparisonEntry['left'];

const named = ({ stream, key, amount, date }: SideEntry) => ({
	...{ stream, key },
	amount: amount ?? null,
	date: date ?? null
});

const isSameSide = (side: SideEntry, { decimal: _decimal, order: _order, ...before }: SideTerms): boolean =>
	isDeepStrictEqual(named(side), before);

const sideIn = (side: SideEntry, before: SideTerms | undefined): SideTerms => ({
	...named(side),
	decimal: side.decimal ?? before?.decimal ?? '.',
	order: side.order ?? before?.order ?? 'day-first'
});

/** What a file compares, as it is kept. What was found out on real records of the same fields stays. */
export const comparesIn = (
	{ left, right, ...entry }: ComparisonEntry,
	systems: ReadonlyMap<string, System>,
	before: Compares | null
): Compares => {
	const [leftSystemId, rightSystemId] = [systemCalled(systems, left.system).id, systemCalled(systems, right.system).id];
	const isSame =
		before?.leftSystemId === leftSystemId &&
		before.rightSystemId === rightSystemId &&
		isSameSide(left, before.terms.left) &&
		isSameSide(right, before.terms.right);
	const kept: Partial<Terms> = isSame ? before.terms : {};
	const { since = null, days, hours, bothWays, form = kept.form ?? null, factor = kept.factor ?? null } = entry;
	const sides = { left: sideIn(left, kept.left), right: sideIn(right, kept.right) };
	return { leftSystemId, rightSystemId, terms: { ...sides, form, factor, since, days, hours, bothWays } };
};

const sideOf = ({ amount, date, ...side }: SideTerms, system: string): SideEntry => ({
	...{ system, ...side },
	...(amount !== null && { amount }),
	...(date !== null && { date })
});

/** A comparison as it stands in a file. */
export const comparisonEntryOf = (
	{ leftSystemId, rightSystemId, terms }: Compares,
	nameOf: ReadonlyMap<string, string>
): ComparisonEntry => {
	const { left, right, since, form, factor, ...rest } = terms;
	return {
		left: sideOf(left, nameOf.get(leftSystemId) ?? ''),
		right: sideOf(right, nameOf.get(rightSystemId) ?? ''),
		...rest,
		...(since !== null && { since }),
		...(form !== null && { form }),
		...(factor !== null && { factor })
	};
};
