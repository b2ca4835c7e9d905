import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import { breakEvenOf } from '#lib/domain/estimate/break-even-of.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import type { LevelName } from '#lib/domain/estimate/level-names.ts';
import { reasonFacts } from '#lib/domain/estimate/reason-facts.ts';
import type { AdviceWord } from '#lib/domain/recommend/advise.ts';
import { onlyOne, reasonToLeave } from '#lib/domain/recommend/leave-it.ts';
import { levelWords } from '#lib/domain/recommend/level-words.ts';
import { reasonToConnect, reasonToMeasure, riskLine } from '#lib/domain/recommend/reason.ts';
import type { ReasonFacts } from '#lib/domain/recommend/reason.ts';
import { aboutMoney, aboutNumber, outOfHundred } from '#lib/domain/recommend/two-digits.ts';
import { moneyRange } from './say-total.ts';
import { shortName } from './short-name.ts';

/** One handover with what to do about it. */
export interface AdviceCard {
	readonly id: string;
	/** "orders (Shopify → Xero)" */
	readonly name: string;
	readonly word: AdviceWord;
	readonly level: LevelName | null;
	/** The reason, sentence by sentence; the first one is the advice. */
	readonly reason: readonly string[];
	/** From how many on it pays; null where no number would do, and for one that is to be left. */
	readonly orLeave: string | null;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface Advice {
	/** At most three, one at a time, the first one first. */
	readonly plan: readonly AdviceCard[];
	readonly quickWins: readonly AdviceCard[];
	readonly later: readonly AdviceCard[];
	readonly measure: readonly AdviceCard[];
	readonly leave: readonly AdviceCard[];
	/** The one that gains most in all, where it is not the first; else null. */
	readonly ifOnlyOne: string | null;
	/** What would change our mind most about the first, in words. */
	readonly matters: readonly string[];
}

/** "€670 – €2,700", or "€83 less to €1,000 more" where it may go either way. */
function gainRange({ gain, currency, locale }: ReasonFacts): string {
	if (gain.p10 >= 0) return moneyRange(gain, currency, locale);
	const money = (value: number) => `${aboutMoney(Math.abs(value), currency, locale)} ${value < 0 ? 'less' : 'more'}`;
	return `${money(gain.p10)} to ${money(gain.p90)}`;
}

function factsOf(facts: ReasonFacts) {
	const { currency, locale } = facts;
	return [
		{ label: 'How', value: levelWords(facts.level) },
		{ label: 'To set up', value: `about ${aboutMoney(facts.oneOff, currency, locale)}, your own hours included` },
		{ label: 'To run', value: `about ${aboutMoney(facts.running, currency, locale)} a year` },
		{ label: 'What you gain a year', value: gainRange(facts) },
		{ label: 'Chance that it pays', value: outOfHundred(facts.paysAtAll) },
		{ label: 'Chance that another first is better', value: outOfHundred(1 - facts.bestFirst) }
	];
}

function reasonFor(word: AdviceWord, facts: ReasonFacts | null, leave: () => string[]): string[] {
	if (word === 'nothing_to_gain') return ['It never happens, so there is nothing to gain.'];
	if (facts === null || word === 'do_not_connect') return leave();
	if (word === 'measure_first') return reasonToMeasure(facts);
	if (word === 'connect_first') return reasonToConnect(facts);
	return [riskLine(facts)];
}

/** What to do about each handover, in words. Null while nothing has been drawn. */
export function adviceFrom(input: EstimateInput, answer: EstimateAnswer, locale: string): Advice | null {
	const advice = answer.monte_carlo?.advice_by_mean;
	if (advice === undefined) return null;
	const known = input.handovers.map(({ id, label = id }) => {
		const name = shortName(label);
		const facts = reasonFacts(input, answer, id, { name, locale });
		const word = advice.advice[id] ?? 'nothing_to_gain';
		const reason = reasonFor(word, facts, () => reasonToLeave(name, breakEvenOf(input, id), locale));
		const pays = word === 'do_not_connect' ? null : breakEvenOf(input, id);
		const orLeave =
			pays &&
			`Or leave it as it is: below about ${aboutNumber(pays.volume, locale)} a ${pays.period} that is the better choice.`;
		const level = answer.point.handovers[id]?.best_level ?? null;
		return { facts, card: { id, name, word, level, reason, orLeave, facts: facts ? factsOf(facts) : [] } };
	});
	const cards = known.map(({ card }) => card);
	const nameOf = (id: string | null) => cards.find((card) => card.id === id)?.name;
	const inOrder = (ids: readonly string[]) => ids.flatMap((id) => cards.filter((card) => card.id === id));
	const having = (...words: AdviceWord[]) => cards.filter(({ word }) => words.includes(word));
	const plan = inOrder(advice.plan);
	const top = plan[0] ?? having('measure_first')[0];
	return {
		plan,
		quickWins: having('quick_win'),
		later: having('later').filter((card) => !plan.includes(card)),
		measure: having('measure_first'),
		ifOnlyOne: plan[0] ? onlyOne(plan[0].name, nameOf(answer.point.best_single) ?? plan[0].name) : null,
		leave: having('do_not_connect', 'nothing_to_gain'),
		matters: known.find(({ card }) => card === top)?.facts?.matters ?? []
	};
}
