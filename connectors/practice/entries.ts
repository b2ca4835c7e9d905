import type { SourceRecord } from '../contract.ts';
import { CAST } from './cast.ts';
import { chosen } from './chance.ts';
import type { Happening } from './hours.ts';

const MESSAGES: readonly [string, ...string[]] = [
	'Hello, can you look at my back brake before Saturday?\n\nI can come by any day after four.',
	'Hei! Har dere barnesete til en 26-tommers sykkel? 🚲',
	'We need three cargo bikes for our deliveries. What would a service contract cost?',
	'Jag undrar om ni har öppet på annandagen.',
	'Is the brass bell still in stock, and what is postage to Aarhus?',
	'Mein Rad steht seit Dienstag bei Ihnen. Ist es fertig?',
	'Please ring me. The gears "jump" in 3rd & 4th; it was fine until last week.'
];

/** What somebody writes into the contact form of the practice shop at that moment. */
export function entryAt({ number, at }: Happening): SourceRecord {
	const { name, email, phone, company } = chosen(`entry ${number} customer`, CAST);
	const message = chosen(`entry ${number} message`, MESSAGES);
	return { key: `F-${number}`, values: { name, email, phone, company, message }, occurredAt: at };
}
