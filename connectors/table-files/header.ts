import { isHarmfulName } from '../storable-text.ts';

/**
 * A name of its own for every column, at least `width` of them: empty names become `Column 3`, repeated ones `Price 2`.
 */
export function columnNames(header: readonly string[], width = header.length): string[] {
	const names: string[] = [];
	for (let place = 0; place < Math.max(width, header.length); place++) {
		const written = header[place]?.trim() ?? '';
		const name = written === '' || isHarmfulName(written) ? `Column ${place + 1}` : written;
		names.push(unusedName(name, names));
	}
	return names;
}

/** The name, or with the first number behind it that is free. */
export function unusedName(name: string, used: readonly string[]): string {
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? name : `${name} ${number}`;
		if (!used.includes(candidate)) return candidate;
	}
}
