import type { Values } from '../contract.ts';
import type { ActionSubject } from './writing.ts';

/** What customers really write, and what breaks careless software. */
const LINES: readonly string[] = [
	'Kari "Kaffe" O\'Nordmann, Øl & Brød; 50 % \\ søtt \\n',
	'=HYPERLINK("http://127.0.0.1","Vinn en sykkel")',
	'مخبز الشمال · מאפייה · ‏(RTL)‎',
	'🥐 👩‍👩‍👧‍👦 🇳🇴 𝒮𝒶𝑔𝒶 e\u0301',
	'<b>Hei</b><script>alert(1)</script> &amp; <!-- ]]> -->',
	"'=1+1 @SUM(A1)'; DROP TABLE kunder; --",
	'+47 22 00 00 00: -1, {name}, ${HOME}, %s, ../../kunder',
	`Long ${'line that has to be folded somewhere '.repeat(12)}end`
];

// Sent alone once: nothing but its line break needs care.
const PARAGRAPHS = 'Første linje\nandre linje';
const WORSE = '\n\n.\nFrom: nobody\n=SUM(A1)\n"quoted", and; the end';

/** Valid records whose free text is nasty; every text field gets every line once. */
export function nastyRecords({ bed, declared, name }: ActionSubject): Values[] {
	return [...LINES.keys()].map((round) => {
		const values = { ...bed.values(100 + round, name) };
		for (const [place, field] of declared.fields.entries()) {
			if (!(field.name in values) || bed.plainFields?.includes(field.name)) continue;
			const line = LINES[(round + place) % LINES.length] ?? '';
			if (field.kind === 'text') values[field.name] = line;
			if (field.kind === 'long-text') values[field.name] = round === 0 ? PARAGRAPHS : `${line}\n${PARAGRAPHS}${WORSE}`;
		}
		return values;
	});
}
