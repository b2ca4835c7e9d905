/** The query of an address from what is said of it: `?cause=…&page=2`; empty where nothing is. */
export const queryOf = (facts: Readonly<Record<string, string | number | null>>): string => {
	const said = Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
	return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
};
