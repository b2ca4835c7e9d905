import { imfDate, structuredDate } from './http-date.ts';
import { linkTarget } from './link-target.ts';

/** What a vendor says of the end of its interface. Times are UTC milliseconds. */
export interface InterfaceNotice {
	/** From when on it should not be used any more; null where no day is given. */
	readonly deprecatedAt: number | null;
	/** From when on it probably does not answer any more. */
	readonly sunsetAt: number | null;
	/** Where the vendor writes more about it. */
	readonly link: string | null;
	/** Its own words. Where nothing else is said they are a hint and no notice. */
	readonly hint: string | null;
	/** Whether it is more than a hint. */
	readonly isSaid: boolean;
}

type Headers = Readonly<Record<string, string>>;

const LONGEST_HINT = 300;
/** RFC 7234, 5.5.7: a warning that lasts, for a person to read. */
const WARNING = /(?:^|,)\s*299 +\S+ +"((?:[^"\\]|\\.)*)"/;
const IS_ABOUT_AN_END =
	/deprecat|sunset|retire|discontinu|end[- ]of[- ]life|no longer (?:be )?(?:supported|available)/i;

function hintIn(warning: string): string | null {
	const [, text = ''] = WARNING.exec(warning) ?? [];
	const plain = text
		.replace(/\\(.)/g, '$1')
		.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
		.trim();
	return IS_ABOUT_AN_END.test(plain) ? plain.slice(0, LONGEST_HINT) : null;
}

/** Drafts of RFC 9745 wrote `true` or a date of HTTP, and many vendors still do. */
const isDeprecated = (text: string): boolean => structuredDate(text) !== null || /^(true|\?1)$/i.test(text.trim());

/**
 * What the headers of an answer say of the end of an interface: `Deprecation` (RFC 9745), `Sunset` (RFC 8594), links to
 * pages about them, and `Warning: 299` as a hint; null where they say nothing. `url` is where the answer came from.
 */
export function interfaceNotice(headers: Headers, url: string): InterfaceNotice | null {
	const { deprecation = '', sunset = '', link = '', warning = '' } = headers;
	if (!deprecation && !sunset && !warning && !link) return null;
	const deprecatedAt = structuredDate(deprecation) ?? imfDate(deprecation);
	// An unquoted comma joins what a proxy has said twice; the first is as good as the second.
	const sunsetAt = imfDate(sunset.split(/(?<=GMT)\s*,/)[0] ?? '') ?? structuredDate(sunset);
	const isSaid = deprecatedAt !== null || sunsetAt !== null || isDeprecated(deprecation);
	const hint = hintIn(warning);
	if (!isSaid && hint === null) return null;
	return { deprecatedAt, sunsetAt, link: linkTarget(link, ['sunset', 'deprecation'], url), hint, isSaid };
}

const sooner = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.min(a, b);

/** What several answers of one system say together: the first day counts, since something stops then. */
export const noticesTogether = (a: InterfaceNotice, b: InterfaceNotice): InterfaceNotice => ({
	deprecatedAt: sooner(a.deprecatedAt, b.deprecatedAt),
	sunsetAt: sooner(a.sunsetAt, b.sunsetAt),
	link: a.link ?? b.link,
	hint: a.hint ?? b.hint,
	isSaid: a.isSaid || b.isSaid
});
