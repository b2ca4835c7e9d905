import type { PairAnswer } from '#connectors/catalogue/pair-answer.ts';
import type { ReadyMade } from '#connectors/catalogue/ready-made-between.ts';
import type { ToolBetween } from '#connectors/catalogue/tools-between.ts';
import type { LevelName } from '#lib/domain/estimate/level-names.ts';

/** One way to connect two systems, as a card says it. */
export interface Way {
	readonly level: LevelName;
	readonly title: string;
	/** How much we know: seen in a page, or not. */
	readonly known: string;
	readonly lines: readonly string[];
	/** Words of the glossary that stand in it. */
	readonly terms?: readonly string[];
	/** By which the owner can say that it is not there for them; `out` where they have said so. */
	readonly id?: string;
	readonly out?: true;
	readonly link?: { readonly href: string; readonly words: string };
}

const list = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const spoken = (moved: string): string => moved.replace(/-/g, ' ');

function readyMade(one: ReadyMade, level: 'built_in' | 'ready_made', asOf: string, ruledOut: readonly string[]): Way {
	const carries = `Moves ${list(one.moves.map(spoken))}${one.carriesIt === false ? ': not this, by its own words' : ''}.`;
	return {
		level,
		id: one.id,
		...(ruledOut.includes(one.id) && { out: true }),
		title: level === 'built_in' ? `Already in the box, made by ${one.maker}` : `Ready-made product: ${one.maker}`,
		known: one.verified
			? `Seen in a ${one.seen ?? 'page'}, noted ${asOf}`
			: 'Not seen by us: have a look before you count on it',
		lines: [one.where, carries, ...(one.cost ? [`Has a price: ${one.cost}.`] : [])],
		link: { href: one.url, words: one.isDirectory ? 'Where to look for it' : 'The page about it' }
	};
}

const KNOWN: Readonly<Record<ToolBetween['certainty'], string>> = {
	fits: 'Has a trigger and an action for it',
	listed: 'Names both systems; what it can do with them has to be looked up',
	'look-up': 'Knows both systems; whether it has the right trigger has to be looked up'
};

const tool = ({ name, certainty, triggers, actions, seen: [page] }: ToolBetween): Way => ({
	level: 'connector',
	title: `Connector tool: ${name}`,
	known: KNOWN[certainty],
	lines: [
		...(triggers.length > 0 ? [`Begins with ${list(triggers)}.`] : []),
		...(actions.length > 0 ? [`Then does ${list(actions)}.`] : [])
	],
	terms: ['Connector tool'],
	...(page !== undefined && { link: { href: page, words: 'A page that names one of them' } })
});

const CUSTOM: Way = {
	level: 'custom',
	title: 'Made to measure',
	known: 'Always possible, rarely cheap',
	lines: ['Somebody programs it for the two of you, and looks after it.']
};

function ours({ from, to }: NonNullable<PairAnswer['ours']>): Way {
	const names = [...from, ...to].map(({ name }) => name);
	const conditions = [...from, ...to].flatMap(({ why }) => (why ? [why] : []));
	return {
		level: 'our_connector',
		title: 'Handover connects it',
		known: `Built in here: ${from.map(({ name }) => name).join(' or ')} → ${to.map(({ name }) => name).join(' or ')}`,
		lines: [...new Set(conditions)].map((why) => `${why}.`),
		terms: ['CardDAV', 'CalDAV', 'IMAP', 'SMTP', 'CSV'].filter((term) => names.some((name) => name.includes(term))),
		link: { href: '#keep', words: 'Connect it here' }
	};
}

/**
 * Every way that exists for a pair, the simplest first, and last what the owner has ruled out; only custom work where
 * nothing could be looked up.
 */
export function waysFor(pair: PairAnswer | null, ruledOut: readonly string[] = []): Way[] {
	if (pair === null) return [CUSTOM];
	const made = [
		...pair.builtIn.map((one) => readyMade(one, 'built_in', pair.asOf, ruledOut)),
		...pair.readyMade.map((one) => readyMade(one, 'ready_made', pair.asOf, ruledOut))
	];
	return [
		...made.filter(({ out }) => !out),
		...(pair.ours ? [ours(pair.ours)] : []),
		...pair.tools.map(tool),
		CUSTOM,
		...made.filter(({ out }) => out)
	];
}
