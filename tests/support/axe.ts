import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
	axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** What axe finds on the page as it stands: one sentence for each rule that is broken. */
export const violations = async (page: Page): Promise<string[]> => {
	await page.evaluate(source);
	const found = await page.evaluate(() => (globalThis as unknown as AxeWindow).axe.run());
	return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
};
