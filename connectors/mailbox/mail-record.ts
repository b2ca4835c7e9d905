import type { AddressObject, ParsedMail } from 'mailparser';
import type { SourceRecord, Values } from '../contract.ts';
import { isHarmfulName, storableText } from '../storable-text.ts';
import { readFields, textOf, type Fields, type MailBody } from './form-fields.ts';
import { headerLines, headerValue, type HeaderLine } from './header-lines.ts';
import type { MailFacts } from './mail-facts.ts';
import { mailKey } from './mail-key.ts';

/** A mail as it was fetched: whole, or only its header where it is too large. */
export interface FetchedMail {
	readonly facts: MailFacts;
	readonly uidValidity: number;
	readonly content: Uint8Array;
	readonly headerOnly: boolean;
}

const TOO_LARGE =
	'This mail is larger than 5 MB, so only its header was read. Open it in your mail program and type the entry by hand.';
const GARBLED = 'This mail is garbled and could not be read. Open it in your mail program and type the entry by hand.';

/**
 * One record a mail: the form's fields by their labels, and the mail itself under `mail`, so that a form's field called
 * Subject or From stands beside the mail's own. A field called `mail` becomes `mail (form)`.
 */
export async function mailRecord(mail: FetchedMail, names: readonly string[]): Promise<SourceRecord> {
	const { facts, content, headerOnly } = mail;
	const header = headerLines(content);
	const key = mailKey(header, { uidValidity: mail.uidValidity, uid: facts.uid });
	const parsed = await parse(content);
	const body = headerOnly ? {} : bodyOf(parsed);
	const fields: Fields = isReply(header, parsed?.subject ?? '') ? new Map() : readFields(body, names);
	const values = { ...named(fields), mail: mailValues(parsed, body, facts, header) };
	const problem = headerOnly ? TOO_LARGE : parsed ? undefined : GARBLED;
	return { key, values, occurredAt: facts.arrivedAt, ...(problem !== undefined && { problem }) };
}

async function parse(content: Uint8Array): Promise<ParsedMail | null> {
	const asWritten = { skipHtmlToText: true, skipTextToHtml: true, keepCidLinks: true, checksumAlgo: false } as const;
	if (content.length === 0) return null;
	const { simpleParser } = await import('mailparser');
	return simpleParser(Buffer.from(content), asWritten).catch(() => null);
}

// The parser gives an empty text for a mail in HTML alone.
const bodyOf = (parsed: ParsedMail | null): MailBody => ({
	text: parsed?.text ? storableText(parsed.text) : undefined,
	html: parsed?.html ? storableText(parsed.html) : undefined
});

/** A person's answer quotes what it answers to; the quoted fields are not a new entry. */
const isReply = (header: readonly HeaderLine[], subject: string): boolean =>
	headerValue(header, 'in-reply-to') !== '' && /^(?:re|sv|aw|antw)\b[^:]{0,5}:/i.test(subject);

function named(fields: Fields): Values {
	const harmless = [...fields].filter(([label]) => !isHarmfulName(label));
	return Object.fromEntries(harmless.map(([label, value]) => [label === 'mail' ? 'mail (form)' : label, value]));
}

function mailValues(
	parsed: ParsedMail | null,
	body: MailBody,
	facts: MailFacts,
	header: readonly HeaderLine[]
): Values {
	const [from] = addressesOf(parsed?.from);
	const [replyTo] = addressesOf(parsed?.replyTo);
	return {
		subject: storableText(parsed?.subject ?? facts.subject),
		from: from?.address ?? '',
		fromName: storableText(parsed ? (from?.name ?? '') : facts.from),
		replyTo: replyTo?.address ?? '',
		to: addressesOf(parsed?.to)
			.map((each) => each.address ?? '')
			.join(', '),
		date: new Date(sentAt(header) ?? facts.arrivedAt).toISOString(),
		text: textOf(body).trimEnd()
	};
}

const addressesOf = (list: AddressObject | AddressObject[] | undefined) =>
	[list ?? []].flat().flatMap(({ value }) => value.flatMap((each) => each.group ?? [each]));

/** The parser gives the time of the reading where it cannot read the date; that would change at every reading. */
function sentAt(header: readonly HeaderLine[]): number | null {
	const time = Date.parse(headerValue(header, 'date'));
	return Number.isNaN(time) ? null : time;
}
