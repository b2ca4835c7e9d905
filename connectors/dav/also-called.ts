/** Names of a field, one text a language, the names in it parted by commas; each name once. */
export const alsoCalled = (...languages: readonly string[]): string[] => [
	...new Set(languages.flatMap((names) => names.split(', ')))
];
