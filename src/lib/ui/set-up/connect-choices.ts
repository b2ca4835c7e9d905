import type { AnswerView } from '../calculator/answer-view.ts';
import type { AdviceCard } from '../calculator/advice.ts';
import type { Way } from '../calculator/ways.ts';

/** What the server knows of a handover that can be connected here. */
interface Startable {
	readonly key: string;
	readonly name: string;
	readonly say: string;
	readonly handoverId: string;
}

/** A handover of the estimate, and whether it can be begun here. */
export interface ConnectChoice {
	readonly id: string;
	readonly name: string;
	/** Why, sentence by sentence. */
	readonly reason: readonly string[];
	/** Other ways than ours, the simplest first. */
	readonly ways: readonly Way[];
	/** What begins it here; null where we have no connector for both of its systems. */
	readonly key: string | null;
	/** Whether it is of the plan: at most three, one at a time. */
	readonly planned: boolean;
}

/** The handovers of an estimate in the order in which to connect them: the plan first, then what else runs here. */
export function connectChoices(view: AnswerView | null, startable: readonly Startable[]): ConnectChoice[] {
	const keyOf = (id: string): string | null => startable.find(({ handoverId }) => handoverId === id)?.key ?? null;
	const advice = view && typeof view.advice === 'object' ? view.advice : null;
	const waysOf = (id: string): readonly Way[] =>
		(view?.ways[id] ?? []).filter(({ level, out }) => level !== 'our_connector' && level !== 'custom' && !out);
	const choice = ({ id, name, reason }: AdviceCard, planned: boolean): ConnectChoice => {
		return { id, name, reason, ways: waysOf(id), key: keyOf(id), planned };
	};
	const worth = advice ? [...advice.quickWins, ...advice.later, ...advice.measure] : [];
	const advised = [
		...(advice?.plan ?? []).map((card) => choice(card, true)),
		...worth.map((card) => choice(card, false))
	];
	// What is better left as it is can be begun all the same, and says why it is better left.
	const left = (advice?.leave ?? []).map((card) => choice(card, false)).filter(({ key }) => key !== null);
	const others = startable.map(({ handoverId: id, name, say, key }) => {
		return { id, name, reason: [say], ways: waysOf(id), key, planned: false };
	});
	const all = [...advised, ...left, ...others];
	return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}
