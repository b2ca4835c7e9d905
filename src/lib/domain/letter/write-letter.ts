import { counted } from '../health/words.ts';

/** What a letter to a supplier is written from; texts are fit to be read by a stranger already. Times in UTC milliseconds. */
export interface LetterFacts {
	readonly business: string;
	readonly person: string;
	/** What the supplier sells: "WooCommerce". */
	readonly product: string;
	/** What is wrong, one sentence. */
	readonly say: string;
	readonly since: number | null;
	/** The last request that failed; null where none is known. */
	readonly failed: {
		readonly at: number | null;
		/** Method and address: "POST books.example.com/invoices"; empty where it was no such call. */
		readonly request: string;
		readonly answer: string;
		/** By which the supplier finds it: our reference of the record; null where there is none. */
		readonly reference: string | null;
	} | null;
	/** The fields of a record that could not be carried, without what they say. */
	readonly example: readonly string[];
	readonly tried: { readonly times: number; readonly waiting: number; readonly failedRuns: number };
	/** What should be so. */
	readonly expected: string;
	readonly timeZone: string;
}

export interface Letter {
	readonly subject: string;
	readonly body: string;
}

const LONGEST_SUBJECT = 100;

const sayTime = (at: number, timeZone: string): string => {
	const local = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium', timeZone })
		.format(at)
		.replace(',', '');
	return `${local} (${timeZone}), which is ${new Date(at).toISOString().slice(0, 19)}Z`;
};

const part = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines]);

const failedLines = ({ failed, timeZone }: LetterFacts): string[] =>
	failed
		? [
				...(failed.at === null ? [] : [`When: ${sayTime(failed.at, timeZone)}`]),
				...(failed.request === '' ? [] : [`Request: ${failed.request}`]),
				`Answer: ${failed.answer}`,
				...(failed.reference === null ? [] : [`Our reference: ${failed.reference}`])
			]
		: [];

const triedLines = ({ tried: { times, waiting, failedRuns } }: LetterFacts): string[] => [
	...(times > 0 ? [`One and the same record was sent ${counted(times, 'time')}.`] : []),
	...(failedRuns > 0 ? [`Of our last runs, ${failedRuns} failed.`] : []),
	...(waiting > 0
		? [`${counted(waiting, 'record waits', 'records wait')} for it; what waits is tried again by itself.`]
		: [])
];

/** A plain message to a supplier: what fails since when, how that can be seen, what was tried and what is expected. */
export function writeLetter(facts: LetterFacts): Letter {
	const { business, person, product, say, since, example, expected, timeZone } = facts;
	const title = `${product}: ${say}`;
	return {
		subject: title.length <= LONGEST_SUBJECT ? title : `${title.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`,
		body: [
			'Hello,',
			'',
			`${business} connects ${product} with other systems. Something does not work as it did, and we need your help.`,
			...part('What happens', [say, ...(since === null ? [] : [`Since: ${sayTime(since, timeZone)}`])]),
			...part('The last request that failed', failedLines(facts)),
			...part('A record that it was about, with letters and digits replaced', example),
			...part('What was tried', triedLines(facts)),
			...part('What we expect', [expected]),
			'',
			'Thank you. Ask us if you need more.',
			'',
			person,
			business
		].join('\n')
	};
}
