import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#lib/domain/estimate/draft.ts';
import { draftText } from '#lib/domain/estimate/draft-text.ts';
import { EXAMPLE } from '#lib/domain/estimate/example-draft.ts';
import { anyDraft } from './any-draft.fixture.ts';
import { GOLDEN_LINK } from './golden-link.fixture.ts';
import { draftIn, fragmentOf, LONGEST_LINK } from './link.ts';
import { pack, unpack } from './pack.ts';

async function opened(fragment: string): Promise<Draft> {
	const found = await draftIn(fragment);
	if (found === null || 'refused' in found) throw new Error('The link does not open.');
	return found.draft;
}

describe('a link that carries the whole calculation', () => {
	test('brings back everything that was typed, and shared again it is the very same link', async () => {
		await fc.assert(
			fc.asyncProperty(anyDraft, async (draft) => {
				const fragment = fragmentOf(draft);
				const again = await opened(fragment);
				expect(draftText(again)).toBe(draftText(draft));
				expect(fragmentOf(again)).toBe(fragment);
				expect(fragment).toMatch(/^#c1=[\w-]*$/);
			}),
			{ numRuns: 300 }
		);
	});

	test('is the same in whatever order the calculation was put together', async () => {
		const { systems, handovers, ...rest } = EXAMPLE;
		const turned = { handovers: handovers.map((one) => Object.fromEntries(Object.entries(one).toReversed())) };
		expect(fragmentOf({ ...turned, ...rest, systems } as Draft)).toBe(fragmentOf(EXAMPLE));
	});

	test('that was made long ago keeps opening, and is made in the same way today', async () => {
		expect(await opened(GOLDEN_LINK)).toEqual(EXAMPLE);
		expect(fragmentOf(EXAMPLE)).toBe(GOLDEN_LINK);
	});

	test('stays short enough to be sent: six times the bakery’s is not the longest', async () => {
		expect(fragmentOf(EXAMPLE).length).toBeLessThan(LONGEST_LINK / 6);
	});
});

describe('a link that cannot be opened', () => {
	test.each(['', '#', '#answer', '#keep', '#c1', '#count=1'])(
		'an ordinary fragment is none of ours: “%s”',
		async (one) => {
			expect(await draftIn(one)).toBeNull();
		}
	);

	test('of a later version says so', async () => {
		expect(await draftIn('#c2=abc')).toEqual({ refused: 'newer' });
		expect(await draftIn(`#c1=${pack(JSON.stringify({ ...EXAMPLE, version: 2 }))}`)).toEqual({
			refused: 'newer'
		});
	});

	test('is broken wherever it was cut off', async () => {
		const whole = fragmentOf(EXAMPLE);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 3 }), async (end) => {
				expect(await draftIn(whole.slice(0, end))).toEqual({ refused: 'broken' });
			})
		);
	});

	test('is broken or a proper calculation, whatever stands in it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
				expect(await draftIn(`#c1=${text}`)).toEqual({ refused: 'broken' });
				expect(await draftIn(`#c1=${pack(text)}`)).toEqual({ refused: 'broken' });
			})
		);
	});

	test('cannot blow up: what unpacks to more than half a megabyte is not unpacked to its end', async () => {
		const bomb = deflateRawSync(Buffer.alloc(100_000_000)).toString('base64url');
		expect(bomb.length).toBeLessThan(200_000);
		await expect(unpack(bomb)).rejects.toThrow('too large');
		expect(await draftIn(`#c1=${bomb}`)).toEqual({ refused: 'broken' });
		await expect(unpack('A'.repeat(300_000))).rejects.toThrow('too long');
	});
});
