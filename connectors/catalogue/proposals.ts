import type { HandoverTypeId } from '#lib/domain/estimate/defaults.ts';
import { kindsOf } from './kinds-of.ts';
import type { Chosen } from './kinds-of.ts';
import type { Typical, TypicalSet } from './packed.ts';

/** A typical handover between two systems that the owner uses. */
export interface Proposal {
	/** The same for the same pair and handover, in every session. */
	readonly id: string;
	/** Id of the typical handover. */
	readonly handover: string;
	/** "Orders from Shopify typed into Xero" */
	readonly label: string;
	/** What it begins with; proposals with the same event happen equally often and are asked for once. */
	readonly event: { readonly id: string; readonly says: string };
	readonly source: Chosen;
	readonly target: Chosen;
	/** The nearest type of the estimate's model, which has the other defaults. */
	readonly type: HandoverTypeId;
	/** For one record, into every place named in `places`. */
	readonly minutes: readonly [low: number, likely: number, high: number];
	/** The fields that people retype. */
	readonly fields: readonly string[];
	/** What is made of it: "invoice or sales voucher", "follow-up task (Trello)". */
	readonly places: readonly string[];
	readonly perWeek: number;
	readonly causedBy: 'customer' | 'own';
	/** What a tool has to be able to do. */
	readonly need: { readonly event: string; readonly action: string };
}

interface Cast {
	readonly system: Chosen;
	readonly kinds: ReadonlySet<string>;
}

const plays = ({ system, kinds }: Cast, kind: string, only?: readonly string[], not?: readonly string[]): boolean =>
	kinds.has(kind) && (!only || only.includes(system.id)) && !not?.includes(system.id);

// "Our till" begins with a capital where it stands alone.
const inside = ({ name }: Chosen): string => name.replace(/^Our /, 'our ');

/** The further places that exist here: the target's own, the source's own, and those of other chosen systems. */
function placesOf(
	typical: Typical,
	source: Cast,
	target: Cast,
	all: readonly Cast[],
	mail: readonly string[]
): string[] {
	const [first, ...further] = typical.places;
	const others = further.flatMap(({ category, action, what }) => {
		if (category === typical.to) return [what];
		if (category === typical.from) return [`${what} (${inside(source.system)})`];
		const byMail = action.startsWith('email.');
		const place = all.find(
			({ system, kinds }) => kinds.has(category) && (category !== 'chat' || mail.includes(system.id) === byMail)
		);
		return place ? [`${what} (${inside(place.system)})`] : [];
	});
	return [first?.what ?? target.system.name, ...others];
}

const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;

function propose(
	typical: Typical,
	source: Cast,
	target: Cast,
	all: readonly Cast[],
	mail: readonly string[]
): Proposal {
	const places = placesOf(typical, source, target, all, mail);
	const [low, likely, high] = typical.minutes;
	const factor = 1 + (places.length - 1) / 2;
	return {
		id: `${typical.id}.${source.system.id}.${target.system.id}`,
		handover: typical.id,
		label: `${typical.things} from ${inside(source.system)} typed into ${inside(target.system)}`,
		event: { id: `${typical.event}.${source.system.id}`, says: typical.says },
		source: source.system,
		target: target.system,
		type: typical.type,
		minutes: [tenths(low * factor), tenths(likely * factor), tenths(high * factor)],
		fields: typical.fields,
		places,
		perWeek: typical.perWeek,
		causedBy: typical.causedBy,
		need: { event: typical.standard, action: typical.places[0]?.action ?? '' }
	};
}

/**
 * The typical handovers between the chosen systems, in both directions, those first that usually take most time a
 * week: minutes with every further place, times how often a small business has them (our assumption).
 */
export function proposalsFor(chosen: readonly Chosen[], set: TypicalSet): Proposal[] {
	const all = chosen.map((system) => ({ system, kinds: kindsOf(system, set.standsFor) }));
	const here = (kind: string): boolean => all.some(({ kinds }) => kinds.has(kind));
	return set.handovers
		.filter(({ needs }) => !needs || here(needs))
		.flatMap((typical) => {
			const sources = all.filter((cast) => plays(cast, typical.from, typical.onlyFrom, typical.notFrom));
			const targets = all.filter((cast) => plays(cast, typical.to, typical.onlyTo, typical.notTo));
			return sources.flatMap((source) =>
				targets
					.filter(({ system }) => system.id !== source.system.id)
					.map((target) => propose(typical, source, target, all, set.mail))
			);
		})
		.sort((one, other) => other.minutes[1] * other.perWeek - one.minutes[1] * one.perWeek);
}
