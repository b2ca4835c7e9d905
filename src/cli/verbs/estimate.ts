import { Command, InvalidArgumentError } from 'commander';
import { estimateFor } from '#lib/server/api/estimate.ts';
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

const run = (file: string, { draws, seed, json }: Options): void => {
	const answer = estimateFor(readJson(file), { draws, seed });
	const { total_hours: hours, total_cost: cost } = answer.exact_means;
	print(json, answer, () => [
		hours === null || cost === null
			? 'The average has no closed form for this input. Use --draws 20000 for the range.'
			: `The double work costs ${Math.round(hours)} hours and ${Math.round(cost)} a year on average.`,
		'Use --json for every figure, and --draws 20000 for the range.'
	]);
};

export const verb = (): Command =>
	new Command('estimate')
		.description('Answer the calculator for an input file: the point, the exact means and, with --draws, the range.')
		.argument('<file>', 'the input as JSON, or - for standard input')
		.option('--draws <n>', 'how many versions of the business to try', wholeNumber)
		.option('--seed <n>', 'the same seed gives the same figures', wholeNumber)
		.option('--json', 'print JSON')
		.action(run);
