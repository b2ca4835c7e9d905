/** One property of a card or a task, as it stands in its line. */
export interface Property {
	/** Ties properties together (`item1`); '' for none. */
	readonly group: string;
	/** In upper case. */
	readonly name: string;
	/** With their leading semicolon; '' for none. */
	readonly parameters: string;
	/** Still escaped. */
	readonly value: string;
}

const LINE = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s;

/** The property in a whole line, or null where the line holds none. */
export function propertyIn(line: string): Property | null {
	const [, group = '', name, parameters = '', value = ''] = LINE.exec(line) ?? [];
	return name === undefined ? null : { group, name: name.toUpperCase(), parameters, value };
}

export const lineOf = ({ group, name, parameters, value }: Property): string =>
	`${group && `${group}.`}${name}${parameters}:${value}`;
