/**
 * How many slips (a letter too many, too few, wrong, or two in the wrong order) lie between what was typed and the
 * beginning of a name; `most + 1` where there are more than `most`. Optimal string alignment (Damerau 1964).
 */
export function slipsFromBeginning(typed: string, name: string, most: number): number {
	const width = Math.min(name.length, typed.length + most);
	let beforeLast: number[] = [];
	let last = Array.from({ length: width + 1 }, (_, at) => at);
	for (let i = 1; i <= typed.length; i++) {
		const row = [i];
		for (let j = 1; j <= width; j++) {
			const same = typed[i - 1] === name[j - 1];
			let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1])
				slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
			row.push(slips);
		}
		if (Math.min(...row) > most) return most + 1;
		beforeLast = last;
		last = row;
	}
	return Math.min(most + 1, ...last);
}
