/** Characters. */
const LONGEST = 300;
const READ_AT_MOST = 20_000;

const MARKUP = /<(script|style)\b[^]*?<\/\1\s*>|<!--[^]*?-->|<[^>]*>/gi;
const BLANKS = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * The beginning of an answer in one line, at most 300 characters. A page of HTML is reduced to its words; XML keeps
 * its elements, since WebDAV names its errors by them.
 */
export function excerpt(body: string, contentType = ''): string {
	const head = body.slice(0, READ_AT_MOST);
	const words = contentType.includes('text/html') ? head.replace(MARKUP, ' ') : head;
	return words.replace(BLANKS, ' ').trim().slice(0, LONGEST);
}
