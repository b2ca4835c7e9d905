import type { Spread } from '#lib/domain/estimate/answer-types.ts';
import type { HandoverInput } from '#lib/domain/estimate/input-types.ts';
import { quickRange } from '#lib/domain/estimate/quick-range.ts';
import { likelyOf } from '#lib/domain/estimate/range.ts';
import { levelWords } from '#lib/domain/recommend/level-words.ts';
import { csvText } from '../../count/csv-text.ts';
import { PAPER } from '../paper.ts';
import { ADVICE_WORDS } from './advice-words.ts';
import type { Calculation } from './calculation.ts';

type Ends = Pick<Spread, 'p10' | 'p50' | 'p90'>;

const ends = (what: string): string[] => [
	`${what}: a good case (p10)`,
	`${what}: the middle (p50)`,
	`${what}: a bad case (p90)`
];

const gains = (what: string): string[] => [
	`${what}: a bad case (p10)`,
	`${what}: the middle (p50)`,
	`${what}: a good case (p90)`
];

const header = (currency: string): string[] => [
	'What is typed',
	'From',
	'To',
	'Times a year',
	'Minutes each',
	...ends('Hours a year'),
	...ends(`Cost a year, ${currency}`),
	'What to do',
	'How',
	`To set up, ${currency}`,
	`To run a year, ${currency}`,
	...gains(`Gain a year, ${currency}`),
	'Pays back after months',
	'Chance that it pays, of 100'
];

const commaIn = (locale: string): boolean =>
	new Intl.NumberFormat(locale).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',');

/**
 * A calculation as a CSV file: a row for each handover, numbers as the spreadsheets of this locale read them (where the
 * decimal mark is a comma, columns are parted by semicolons). Money stays empty while an hour has no price.
 */
export function spreadsheet({ draft, input, answer, priced }: Calculation, locale: string): string {
	const comma = commaIn(locale);
	const quick = quickRange(input);
	const number = (value: number | null | undefined, digits = 0): string => {
		if (value === null || value === undefined) return '';
		// Nothing is written as "-0".
		const text = String(Number(value.toFixed(digits)) + 0);
		return comma ? text.replace('.', ',') : text;
	};
	const three = (spread: Ends | undefined, digits = 0): string[] =>
		[spread?.p10, spread?.p50, spread?.p90].map((value) => number(value, digits));
	const nameOf = (id: string): string =>
		id === PAPER.id ? PAPER.name : (draft.systems.find((system) => system.id === id)?.name ?? id);

	const row = ({ id, label = id, source_system, target_system, minutes }: HandoverInput): string[] => {
		const point = answer.point.handovers[id];
		const drawn = priced ? answer.monte_carlo?.handovers[id] : undefined;
		const level = drawn?.level ? point?.levels[drawn.level] : undefined;
		const word = priced ? answer.monte_carlo?.advice_by_mean.advice[id] : undefined;
		return [
			label,
			nameOf(source_system),
			nameOf(target_system),
			number(point?.events_per_year),
			number(likelyOf(minutes), 1),
			...three(quick.handovers[id]?.hours, 1),
			...three(drawn?.yearly_cost),
			word ? ADVICE_WORDS[word] : '',
			drawn?.level ? levelWords(drawn.level) : '',
			number(level?.one_off),
			number(level?.running_cost),
			...three(drawn?.level ? drawn.net_per_year : undefined),
			number(level?.payback_months, 1),
			number(drawn?.level ? drawn.p_net_horizon_positive * 100 : undefined)
		];
	};
	return csvText({ header: header(input.global.currency), rows: input.handovers.map(row) }, comma ? ';' : ',');
}
