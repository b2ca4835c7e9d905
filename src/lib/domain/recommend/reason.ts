import { withUnit } from '../charts/with-unit.ts';
import { levelWords } from './level-words.ts';
import { surenessOf } from './sureness.ts';
import { aboutMoney, aboutNumber, outOfHundred } from './two-digits.ts';

interface Percentiles {
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
}

/** What a reason is filled from: money in `currency`, a year unless said otherwise. */
export interface ReasonFacts {
	/** "web shop → accounting". */
	readonly name: string;
	readonly level: string;
	readonly cost: Percentiles;
	readonly hours: number;
	/** Once. */
	readonly oneOff: number;
	readonly running: number;
	readonly gain: Percentiles;
	/** Over the whole horizon. */
	readonly gainOverHorizon: Percentiles;
	readonly effortWeeks: number;
	/** Shares of the versions that were tried. */
	readonly paysInAYear: number;
	readonly paysAtAll: number;
	readonly bestFirst: number;
	/** What would change our mind most, in words, the strongest first. */
	readonly matters: readonly string[];
	readonly currency: string;
	readonly locale: string;
}

const NOT_COUNTED = 'Not counted: nicer working days, and addresses your customers mistype themselves.';

/** What the double work costs; where the range is very wide, no single figure is pretended. */
function costSentence({ cost, hours, currency, locale }: ReasonFacts): string {
	const money = (value: number): string => aboutMoney(value, currency, locale);
	const time = withUnit(aboutNumber(hours, locale), 'hours');
	const { showsSingleFigure, say } = surenessOf(cost.p10 > 0 ? cost.p90 / cost.p10 : null);
	return showsSingleFigure
		? `The double work costs you about ${money(cost.p50)} a year (probably ${money(cost.p10)} to ${money(cost.p90)}) and ${time}.`
		: `The double work costs you somewhere between ${money(cost.p10)} and ${money(cost.p90)} a year, and about ${time}. ${say}`;
}

const mattersSentence = ({ matters: [first, second] }: ReasonFacts): string[] => {
	if (first === undefined) return [];
	return [`What would change our mind most: ${second === undefined ? first : `${first} and ${second}`}.`];
};

/** "€ 600 to € 2,600 better off a year", or how much worse off in a bad year. */
function gainWords({ gain, currency, locale }: ReasonFacts): string {
	const money = (value: number): string => aboutMoney(Math.abs(value), currency, locale);
	if (gain.p10 >= 0) return `leave you ${money(gain.p10)} to ${money(gain.p90)} better off a year`;
	if (gain.p90 <= 0) return `leave you ${money(gain.p90)} to ${money(gain.p10)} worse off a year`;
	return `leave you anything from ${money(gain.p10)} worse off to ${money(gain.p90)} better off a year`;
}

/** Why this one first, sentence by sentence (MODEL.md 2.6). */
export function reasonToConnect(facts: ReasonFacts): string[] {
	const money = (value: number): string => aboutMoney(value, facts.currency, facts.locale);
	return [
		`Connect ${facts.name} first.`,
		costSentence(facts),
		`${levelWords(facts.level)} costs about ${money(facts.oneOff)} to set up and ${money(facts.running)} a year to run, and should ${gainWords(facts)}.`,
		`It pays for itself within a year in ${outOfHundred(facts.paysInAYear)} versions of your business we tried, and it is the best first choice in ${outOfHundred(facts.bestFirst)}.`,
		...mattersSentence(facts),
		NOT_COUNTED
	];
}

/** Why to measure before anything is connected. */
export const reasonToMeasure = (facts: ReasonFacts): string[] => [
	`Measure ${facts.name} first.`,
	costSentence(facts),
	`Connecting it gains something in ${outOfHundred(facts.paysAtAll)} versions of your business we tried: too few to start, too many to drop.`,
	...(facts.matters[0] === undefined ? [] : [`Find out ${facts.matters[0]}; that decides it more than anything else.`])
];

/** Effort, odds and the bad case, in one line. */
export function riskLine({ effortWeeks, paysAtAll, gainOverHorizon, currency, locale }: ReasonFacts): string {
	const weeks = `About ${withUnit(aboutNumber(effortWeeks, locale), 'weeks')} until it is live`;
	const odds = `it gains something in ${outOfHundred(paysAtAll)}`;
	const bad = aboutMoney(Math.abs(gainOverHorizon.p10), currency, locale);
	return gainOverHorizon.p10 < 0
		? `${weeks}; ${odds}; in a bad case you lose ${bad}.`
		: `${weeks}; ${odds}; even in a bad case you gain ${bad}.`;
}
