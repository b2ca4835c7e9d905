import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('./themes.css', import.meta.url), 'utf8');

function themeCalled(name: string): (token: string) => string {
	const block = css.slice(css.indexOf(`name: '${name}'`)).split('}')[0] ?? '';
	const tokens = new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token, hex]) => [token, hex]));
	return (token) => tokens.get(token) ?? expect.fail(`${name} has no colour ${token}`);
}

describe.each(['paper', 'ink'])('the theme %s', (name) => {
	const theme = themeCalled(name);
	const grounds = ['color-base-100', 'color-base-200'];

	test.each(['base-content', 'primary', 'success', 'warning', 'error', 'info'].map((ink) => `color-${ink}`))(
		'%s can be read on paper and on a sheet',
		(ink) => {
			for (const ground of grounds) expect(contrast(theme(ink), theme(ground))).toBeGreaterThanOrEqual(4.5);
		}
	);

	test('side remarks can be read on paper, on a sheet and under the pointer', () => {
		for (const ground of [...grounds, 'color-base-300'])
			expect(contrast(theme('quiet'), theme(ground))).toBeGreaterThanOrEqual(4.5);
	});

	test('what is written on a colour can be read', () => {
		for (const colour of ['primary', 'secondary', 'accent', 'neutral', 'info', 'success', 'warning', 'error'])
			expect(contrast(theme(`color-${colour}-content`), theme(`color-${colour}`))).toBeGreaterThanOrEqual(4.5);
	});

	test('the edge of a field and the ring of the focus are seen', () => {
		for (const ground of grounds)
			for (const edge of ['rule', 'color-primary'])
				expect(contrast(theme(edge), theme(ground))).toBeGreaterThanOrEqual(3);
	});
});

test('the browser’s own bar has the colour of the paper it stands above', () => {
	const page = readFileSync(new URL('../../../app.html', import.meta.url), 'utf8');
	for (const [scheme, name] of [
		['light', 'paper'],
		['dark', 'ink']
	] as const)
		expect(page).toContain(
			`media="(prefers-color-scheme: ${scheme})" content="${themeCalled(name)('color-base-200')}"`
		);
});
