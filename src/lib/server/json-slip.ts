/** What is wrong with a text that is no JSON, and where, as a sentence that goes on after “a”; the text is not repeated. */
export const jsonSlip = (failure: unknown): string => {
	const said = failure instanceof Error ? failure.message : '';
	const [, line] = /\(line (\d+) column \d+\)/.exec(said) ?? [];
	const isCutOff = /end of JSON|Unterminated/.test(said);
	const where = isCutOff ? ' It seems to be cut off.' : line ? ` The slip is in line ${line} or just before it.` : '';
	return `comma, a quote or a bracket is missing or one too many.${where}`;
};
