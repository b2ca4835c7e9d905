import type { Letter } from './write-letter.ts';

/** Characters of a link that every mail program takes. */
const LONGEST = 1_900;
const CUT = '\n\n(The rest did not fit into a link: copy it from Handover.)';

const linkOf = ({ subject, body }: Letter): string =>
	`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** A link that opens the letter in a mail program; a long one ends with a word on where the rest is. */
export function mailLink(letter: Letter): string {
	const whole = linkOf(letter);
	if (whole.length <= LONGEST) return whole;
	const lines = letter.body.split('\n');
	while (lines.length > 1) {
		lines.pop();
		const link = linkOf({ ...letter, body: lines.join('\n') + CUT });
		if (link.length <= LONGEST) return link;
	}
	return linkOf({ ...letter, body: CUT.trim() });
}
