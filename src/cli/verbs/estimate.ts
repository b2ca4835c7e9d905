import { Command, InvalidArgumentError } from 'commander';
import { estimateAnswer } from '#lib/domain/estimate/answer.ts';
import type { EstimateAnswer } from '#lib/domain/estimate/answer-types.ts';
import type { EstimateInput } from '#lib/domain/estimate/input-types.ts';
import { estimateInput } from '#lib/server/api/estimate.ts';
import { readJson } from '../input-file.ts';
import { print } from '../output.ts';

const wholeNumber = (text: string): number => {
	const value = Number(text);
	if (!Number.isInteger(value) || value < 0 || value > 1_000_000) {
		throw new InvalidArgumentError('Use a whole number from 0 to 1,000,000.');
	}
	return value;
};

interface Options {
	readonly draws?: number;
	readonly seed?: number;
	readonly json?: boolean;
}

const inWords = (input: EstimateInput, answer: EstimateAnswer): string[] => {
	const { currency } = input.global;
	const { exact_means: means, monte_carlo: drawn, point } = answer;
	const average =
		means.total_hours === null || means.total_cost === null
			? 'The average has no closed form for this input.'
			: `The double work costs ${Math.round(means.total_hours)} hours and ${Math.round(means.total_cost)} ${currency} a year on average.`;
	const range = drawn
		? `In 8 of 10 versions of the business: ${Math.round(drawn.total_cost.p10)} to ${Math.round(drawn.total_cost.p90)} ${currency} and ${Math.round(drawn.total_hours.p10)} to ${Math.round(drawn.total_hours.p90)} hours.`
		: 'Use --draws 20000 for the range.';
	const [first] = drawn?.advice_by_mean?.plan ?? point.plan.ids;
	const named = input.handovers.find(({ id }) => id === first);
	const advice = named ? `Connect first: ${named.label ?? named.id}.` : 'None of it is worth connecting now.';
	return [average, range, advice, 'Use --json for every figure.'];
};

const run = (file: string, { draws, seed, json }: Options): void => {
	const input = estimateInput(readJson(file));
	const answer = estimateAnswer(input, { draws, seed });
	print(json, answer, () => inWords(input, answer));
};

export const verb = (): Command =>
	new Command('estimate')
		.description('Answer the calculator for an input file: the point, the exact means and, with --draws, the range.')
		.argument('<file>', 'the input as JSON, or - for standard input')
		.option('--draws <n>', 'how many versions of the business to try', wholeNumber)
		.option('--seed <n>', 'the same seed gives the same figures', wholeNumber)
		.option('--json', 'print JSON')
		.action(run);
