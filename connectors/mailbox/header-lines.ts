/** A header line as it stands in the mail, put together where it was folded. */
export interface HeaderLine {
	/** In lower case. */
	readonly name: string;
	readonly value: string;
}

/** The header of a mail, line by line; what is no header line is left out. */
export function headerLines(mail: Uint8Array): HeaderLine[] {
	const text = Buffer.from(mail).toString('latin1');
	const header = text.slice(0, /\r?\n\r?\n/.exec(text)?.index ?? text.length);
	return header
		.replace(/\r?\n(?=[ \t])/g, '')
		.split(/\r?\n/)
		.flatMap((line) => {
			const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line) ?? [];
			return name === undefined || value === undefined ? [] : [{ name: name.toLowerCase(), value: value.trim() }];
		});
}

export const headerValue = (lines: readonly HeaderLine[], name: string): string =>
	lines.find((line) => line.name === name)?.value ?? '';
