import { z } from 'zod';
import { readPath } from '../path.ts';
import { readNumber, type NumberReading } from '../read-number.ts';
import { pathSchema } from './path-schema.ts';
import { problemAt, withText, type RuleKind } from './rule-kind.ts';

const mark = z.enum([',', '.'], 'The mark is a comma or a point.');

const schema = z.strictObject({
	number: pathSchema,
	/** Which mark stands before the decimals; without it, numbers that can be read in two ways are a problem. */
	decimal: mark.optional(),
	/** What it is multiplied with: 0.01 makes an amount out of hundredths. */
	times: z.number('Write a number, such as 0.01.').optional(),
	/** Rounded to so many decimals. */
	decimals: z.int('Write how many decimals, from 0 to 6.').min(0).max(6, 'Six decimals are the most.').optional(),
	/** Written as a text with this mark before the decimals; without it, it stays a number. */
	to: mark.optional()
});
type NumberRule = z.infer<typeof schema>;

/** Digits beyond the fifteenth are noise of the multiplication: 19.99 × 100 is 1999. */
const clean = (number: number): number => Number(number.toPrecision(15));

/** Rounded half away from zero, as an invoice is, whatever the binary form of the number. */
function rounded(number: number, decimals: number): number {
	const [digits = '', power = '0'] = String(Math.abs(number)).split('e');
	const up = Math.round(Number(`${digits}e${Number(power) + decimals}`));
	return (Math.sign(number) * up) / 10 ** decimals;
}

function written(number: number, { times = 1, decimals, to }: NumberRule): string | number {
	const multiplied = clean(number * times);
	const value = decimals === undefined ? multiplied : rounded(multiplied, decimals);
	if (to === undefined) return value;
	return (decimals === undefined ? String(value) : value.toFixed(decimals)).replace('.', to);
}

export const number: RuleKind<NumberRule> = {
	schema,
	apply: (rule, source) =>
		withText(source, rule.number, (text) => {
			const held = readPath(source, rule.number);
			const reading: NumberReading = typeof held === 'number' ? { number: held } : readNumber(text, rule.decimal);
			if ('problem' in reading) return problemAt(rule.number, text, reading.problem);
			const value = written(reading.number, rule);
			const isLost = !Number.isFinite(typeof value === 'number' ? value : Number(value.replace(',', '.')));
			return isLost ? problemAt(rule.number, text, 'becomes too large a number') : { value };
		}),
	paths: (rule) => [rule.number],
	describe(rule, call) {
		const read = rule.decimal === undefined ? '' : `, with “${rule.decimal}” before the decimals`;
		const times = rule.times === undefined ? '' : `, times ${rule.times}`;
		const decimals = rule.decimals === undefined ? '' : `, rounded to ${rule.decimals} decimals`;
		const written = rule.to === undefined ? '' : `, written with “${rule.to}” before its decimals`;
		return `the number from ${call(rule.number)}${read}${times}${decimals}${written}`;
	}
};
