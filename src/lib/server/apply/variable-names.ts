/** A name that a shell takes for a variable: "Nettbutikk" and "password" make NETTBUTIKK_PASSWORD. */
const plainName = (system: string, field: string): string => {
	const name = `${system}_${field}`
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toUpperCase()
		.replace(/[^A-Z0-9]+/g, '_');
	return /^[A-Z]/.test(name) ? name : `SYSTEM_${name}`.replace('__', '_');
};

/** Hands out a variable for each secret, never the same one twice. */
export const variableNames = (): ((system: string, field: string) => string) => {
	const taken = new Set<string>();
	return (system, field) => {
		const wanted = plainName(system, field);
		let name = wanted;
		for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
		taken.add(name);
		return name;
	};
};
