import { splitLabel } from './label.ts';
import type { Line } from './line.ts';

const MARK =
	/^\W*(?:begin )?(?:forwarded message|original message|videresendt (?:melding|besked|meddelelse)|opprinnelig melding|oprindelig meddelelse|vidarebefordrat meddelande|ursprungligt meddelande|weitergeleitete nachricht|ursprüngliche nachricht)\W*$/iu;
const SENDER = /^(?:from|fra|från|von)$/iu;
const SENT = /^(?:sent|date|sendt|dato|skickat|datum|gesendet)$/iu;
const HEADER = /^(?:to|cc|reply-to|subject|til|kopi|emne|svar til|till|ämne|an|betreff|kopie)$/iu;
const LONGEST_HEADER = 12;

/**
 * What was forwarded, where somebody has forwarded the mail by hand: the lines after the last forwarding header, without
 * its quote marks. What the person wrote above it, and the header's own From and Subject, are not the form's.
 */
export function withoutForwarding(lines: readonly Line[]): readonly Line[] {
	for (let place = lines.length - 1; place >= 0; place--) {
		const marked = MARK.test(bare(lines[place]));
		const header = marked ? firstSpoken(lines, place + 1) : place;
		const end = endOfHeader(lines, header);
		if (end > header && (marked || !isHeaderLine(lines[place - 1]))) return lines.slice(end).map(unquoted);
	}
	return lines;
}

/** The place after the header lines that begin here; the same place where it is no mail's header. */
function endOfHeader(lines: readonly Line[], start: number): number {
	let end = start;
	while (end < start + LONGEST_HEADER && isHeaderLine(lines[end])) end++;
	const names = lines.slice(start, end).map((line) => splitLabel(bare(line)));
	const sender = names.find((each) => SENDER.test(each?.label ?? ''));
	const whole = names.length >= 3 && sender?.value.includes('@') && names.some((each) => SENT.test(each?.label ?? ''));
	return whole ? end : start;
}

function isHeaderLine(line: Line | undefined): boolean {
	const label = splitLabel(bare(line))?.label ?? '';
	return SENDER.test(label) || SENT.test(label) || HEADER.test(label);
}

function firstSpoken(lines: readonly Line[], from: number): number {
	let place = from;
	while (place < lines.length && bare(lines[place]) === '') place++;
	return place;
}

const bare = (line: Line | undefined): string => (line?.text ?? '').replace(/^(?:\s*>)+/u, '').trim();

const unquoted = (line: Line): Line => (line.text.startsWith('>') ? { text: line.text.replace(/^> ?/u, '') } : line);
