import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imfDate, structuredDate } from './http-date.ts';
import { interfaceNotice, noticesTogether } from './interface-notice.ts';

const URL = 'https://api.fiken.no/api/v2/companies';
const SUNSET = 'Wed, 03 Mar 2027 00:00:00 GMT';
const AT = Date.UTC(2027, 2, 3);

describe('dates of headers', () => {
	test('every whole second is read from both ways of writing it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 0) / 1000 }), (seconds) => {
				expect(structuredDate(`@${seconds}`)).toBe(seconds * 1000);
				expect(imfDate(new Date(seconds * 1000).toUTCString())).toBe(seconds * 1000);
			})
		);
	});

	test.each(['', '2027-03-03', '1688169599', '@', '@1.5', '@99999999999999', 'Wed, 31 Jun 2027 00:00:00 GMT', 'soon'])(
		'%j is no date, and nothing is made of it',
		(text) => {
			expect([structuredDate(text), imfDate(text)]).toEqual([null, null]);
		}
	);

	test('no header makes it fail, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (deprecation, sunset, link, warning) => {
				interfaceNotice({ deprecation, sunset, link, warning }, URL);
			})
		);
	});
});

describe('what an answer says of the end of an interface', () => {
	test('nothing, as nearly all do', () => {
		expect(interfaceNotice({ 'content-type': 'application/json' }, URL)).toBeNull();
		expect(interfaceNotice({ link: '</api/v2/companies?page=2>; rel="next"' }, URL)).toBeNull();
		expect(interfaceNotice({ deprecation: 'false' }, URL)).toBeNull();
	});

	test('the day by RFC 8594, the beginning by RFC 9745, and where more is written', () => {
		const headers = {
			deprecation: '@1688169599',
			sunset: SUNSET,
			link: '</next>; rel=next, <https://fiken.no/v2?a=1,2>; type="text/html"; rel="help deprecation"'
		};
		expect(interfaceNotice(headers, URL)).toEqual({
			deprecatedAt: 1_688_169_599_000,
			sunsetAt: AT,
			link: 'https://fiken.no/v2?a=1,2',
			hint: null,
			isSaid: true
		});
	});

	test.each([
		['true', null],
		['?1', null],
		['@1688169599;note="old"', 1_688_169_599_000],
		[SUNSET, AT]
	])('a deprecation of %j, as drafts and vendors have written it', (deprecation, deprecatedAt) => {
		expect(interfaceNotice({ deprecation }, URL)).toMatchObject({ deprecatedAt, sunsetAt: null, isSaid: true });
	});

	test('a day that a proxy has said twice is read once', () => {
		expect(interfaceNotice({ sunset: `${SUNSET}, ${SUNSET}` }, URL)?.sunsetAt).toBe(AT);
	});

	test('a link stands below where the answer came from, and no other kind of address is taken', () => {
		const linked = (link: string) => interfaceNotice({ sunset: SUNSET, link }, URL)?.link;
		expect(linked('</docs/sunset>; rel=sunset')).toBe('https://api.fiken.no/docs/sunset');
		expect(linked('<javascript:alert(1)>; rel="sunset"')).toBeNull();
		expect(linked('<https://x.example>; title="rel=sunset"')).toBeNull();
	});

	test('a lasting warning is a hint, where it is about an end', () => {
		const hinted = (warning: string) => interfaceNotice({ warning }, URL);
		expect(hinted('299 - "API v2 is \\"deprecated\\"; use v3"')).toMatchObject({
			hint: 'API v2 is "deprecated"; use v3',
			isSaid: false
		});
		expect(hinted('299 - "The stock is low"')).toBeNull();
		expect(hinted('110 - "Response is deprecated"')).toBeNull();
	});

	test('of two days the first counts', () => {
		const [one, other] = [interfaceNotice({ sunset: SUNSET }, URL), interfaceNotice({ deprecation: '@5' }, URL)];
		const later = interfaceNotice({ sunset: 'Thu, 03 Mar 2028 00:00:00 GMT' }, URL);
		if (!one || !other || !later) throw new Error('These say something.');
		expect(noticesTogether(later, noticesTogether(other, one))).toMatchObject({ deprecatedAt: 5000, sunsetAt: AT });
	});
});
