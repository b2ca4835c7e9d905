import { expect, test } from 'vitest';
import { multistatus } from './multistatus.ts';

const answered = (inside: string, status = 207) =>
	multistatus({
		status,
		headers: {},
		url: 'https://dav.example.com/home/',
		body: `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav">${inside}</D:multistatus>`
	});

const response = (href: string, prop: string, status = 'HTTP/1.1 200 OK') =>
	`<D:response><D:href>${href}</D:href><D:propstat><D:prop>${prop}</D:prop><D:status>${status}</D:status></D:propstat></D:response>`;

test.each([
	['/home/kunder/', 'https://dav.example.com/home/kunder/'],
	['kunder/', 'https://dav.example.com/home/kunder/'],
	['\n  https://p42.example.com:443/a%40b/ \n', 'https://p42.example.com/a%40b/'],
	['/a b/Å&amp;c/', 'https://dav.example.com/a%20b/%C3%85&c/']
])('the href %j is understood', (href, url) => {
	expect(answered(response(href, '')).map((found) => found.url.href)).toEqual([url]);
});

test('a property that the server does not have is not there', () => {
	const [found] = answered(response('/x', '<D:displayname/>', 'HTTP/1.1 404 Not Found'));
	expect(found?.properties.size).toBe(0);
});

test.each([
	['BEGIN:VCARD&#13;\nNOTE:a &amp; b &lt;b&gt; &#x1F950; 007 &#13;\n', 'BEGIN:VCARD\r\nNOTE:a & b <b> 🥐 007 \r\n'],
	['<![CDATA[NOTE:a & b <b> &amp;]]>', 'NOTE:a & b <b> &amp;']
])('a card inside the answer comes out whole: %j', (inside, card) => {
	const [found] = answered(response('/x', `<C:address-data>${inside}</C:address-data>`));
	expect(found?.properties.get('address-data')?.text).toBe(card);
});

test('a long answer full of entities is read to its end', () => {
	const note = '&amp;&#13;'.repeat(20_000);
	const [found] = answered(response('/x', `<C:address-data>${note}</C:address-data>`));
	expect(found?.properties.get('address-data')?.text).toHaveLength(40_000);
});

test.each(['<html><br></html>', '', 'nonsense', '<D:error xmlns:D="DAV:"/>'])('%j tells of nothing', (body) => {
	expect(multistatus({ status: 207, headers: {}, url: 'https://dav.example.com/', body })).toEqual([]);
});

test('another status tells of nothing', () => {
	expect(answered(response('/x', ''), 200)).toEqual([]);
});
