const GIVEN =
	'Kari Ola Ida Nora Emma Jakob Lukas Filip Bjørn Åse Øyvind Sigrid Marit Anne Hanne Lars Erik Anders Johanna Astrid Freja Søren Mette Karen Jens Jürgen Käthe Greta Hannah Jonas Felix Lena Miriam Amina Yusuf Sofia Marek Agnieszka Priya Tomás'.split(
		' '
	);
const FAMILY =
	'Nordmann Hansen Johansen Olsen Larsen Andersen Berg Haugen Lund Dahl Solberg Moen Åsen Bjørnstad Lindqvist Bergström Sjögren Nyström Møller Sørensen Kjær Nygaard Müller Schröder Köhler Weiß Brandt Vogel Fischer Krüger Novak Kowalska Rahman Costa O’Neill Sandvik Ødegård Strand Vik Myhre'.split(
		' '
	);

export interface Person {
	readonly given: string;
	readonly family: string;
	readonly email: string;
	readonly phone: string;
}

const LETTERS: Readonly<Record<string, string>> = { ø: 'o', å: 'a', æ: 'ae', ß: 'ss', '’': '' };

const plain = (name: string): string =>
	name
		.toLowerCase()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[øåæß’]/g, (letter) => LETTERS[letter] ?? letter);

/** The n-th made-up customer; the addresses end in `.example`, which nobody can have (RFC 2606). */
export function person(n: number): Person {
	const given = GIVEN[n % GIVEN.length] ?? 'Kari';
	const family = FAMILY[Math.floor(n / GIVEN.length + n * 7) % FAMILY.length] ?? 'Nordmann';
	const round = Math.floor(n / (GIVEN.length * FAMILY.length));
	return {
		given,
		family,
		email: `${plain(given)}.${plain(family)}${n % 3 === 0 ? n : round || ''}@post${n % 9}.example`,
		phone: `+47 ${String(40_000_000 + ((n * 7_654_321) % 59_999_999)).replace(/(\d{2})(?=\d)/g, '$1 ')}`
	};
}
