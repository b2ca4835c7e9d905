const NAMED: Readonly<Record<string, string>> = {
	' ': 'a space',
	',': 'a comma',
	', ': 'a comma',
	'\n': 'a new line',
	'\t': 'a tab',
	';': 'a semicolon',
	'-': 'a hyphen'
};

/** What stands between two texts, as one says it. */
export const sayMark = (mark: string): string => NAMED[mark] ?? `“${mark}”`;
