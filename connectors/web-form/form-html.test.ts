import { expect, test } from 'vitest';
import { formHtml } from './form-html.ts';

const html = formHtml({ address: 'http://localhost:3000/in/abc?a=1&b="2"', honeypot: 'website_url' });

test('it sends to its address by post, and needs no script', () => {
	expect(html).toContain('action="http://localhost:3000/in/abc?a=1&amp;b=&quot;2&quot;" method="post"');
	expect(html).not.toContain('<script');
});

test('every field has a label of its own, and the browser may fill in what it knows', () => {
	const ids = [...html.matchAll(/<(?:input|textarea) id="([^"]+)"/g)].map(([, id]) => id);
	expect(ids).toHaveLength(5);
	for (const id of ids) expect(html).toContain(`<label for="${id}">`);
	for (const known of ['name', 'email', 'tel']) expect(html).toContain(`autocomplete="${known}"`);
});

test('the trap is out of sight, out of the tab order and not read aloud, but not hidden from junk senders', () => {
	const [trap = ''] = /<div aria-hidden="true"[\s\S]*?<\/div>/.exec(html) ?? [];
	expect(trap).toContain('name="website_url"');
	expect(trap).toContain('tabindex="-1"');
	expect(trap).not.toMatch(/display: ?none|type="hidden"|\shidden[\s>]/);
});

test('the words can be those of the business, whatever signs they hold', () => {
	const norwegian = formHtml({
		address: '/in/abc',
		honeypot: '"><b>',
		labels: { name: 'Navn <ditt>', send: 'Send inn' }
	});
	expect(norwegian).toContain('>Navn &lt;ditt&gt;</label>');
	expect(norwegian).toContain('>Send inn</button>');
	expect(norwegian).toContain('>E-mail</label>');
	expect(norwegian).not.toContain('<b>');
});

test('without a name for it there is no trap', () => {
	expect(formHtml({ address: '/in/abc', honeypot: '' })).not.toContain('aria-hidden');
});
