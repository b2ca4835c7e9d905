import { describe, expect, test } from 'vitest';
import { destinationConformance, sourceConformance } from './conformance.ts';
import { checkPromises } from './conformance/check.ts';
import { actionPromises } from './conformance/destination.ts';
import { destinationHalfPromises, sourceHalfPromises } from './conformance/halves.ts';
import { manifestPromises } from './conformance/declaration.ts';
import type { Promised } from './conformance/promise.ts';
import { streamPromises } from './conformance/source.ts';
import { hostileBed } from './hostile/bed.ts';
import destination, { contact } from './hostile/destination.server.ts';
import manifest from './hostile/manifest.ts';
import { check } from './hostile/shop.ts';
import source, { orders } from './hostile/source.server.ts';
import type { Destination, Source } from './contract.ts';
import { spoiledActions } from './hostile/spoiled-action.ts';
import { spoiledChecks } from './hostile/spoiled-check.ts';
import { spoiledManifests } from './hostile/spoiled-manifest.ts';
import { spoiledStreams } from './hostile/spoiled-stream.ts';

sourceConformance(manifest, source, hostileBed());
destinationConformance(manifest, destination, hostileBed());

type Spoiled<Part> = Readonly<Record<string, Readonly<Record<string, Part>>>>;

function notices<Part, Subject>(
	promises: readonly Promised<Subject>[],
	spoiled: Spoiled<Part>,
	subject: (part: Part) => Subject
): void {
	describe.each(promises.map((promise) => [promise.say, promise] as const))('%s', (say, { when, prove }) => {
		test('has a way to be broken', () => {
			expect(Object.keys(spoiled[say] ?? {})).not.toEqual([]);
		});
		test.each(Object.entries(spoiled[say] ?? {}))('is broken by: %s', async (_way, part) => {
			const broken = subject(part);
			expect(when?.(broken) ?? true).toBe(true);
			await expect((async () => prove(broken))()).rejects.toThrow();
		});
	});
}

describe('the suite notices a manifest that misbehaves', () => {
	notices(manifestPromises, spoiledManifests, (spoiled) => spoiled);
});

describe('the suite notices a check that misbehaves', () => {
	notices(checkPromises, spoiledChecks, (spoiled) => ({ check: spoiled, name: 'orders', bed: hostileBed() }));
});

describe('the suite notices a stream that misbehaves', () => {
	notices(streamPromises, spoiledStreams, (stream) => ({ name: 'orders', stream, bed: hostileBed() }));
});

describe('the suite notices an action that misbehaves', () => {
	const declared = manifest.actions.contact;
	notices(actionPromises, spoiledActions, (action) => ({ name: 'contact', declared, action, bed: hostileBed() }));
});

describe('the suite notices a half that does not fit its manifest', () => {
	notices(
		sourceHalfPromises,
		{
			'every declared stream is written, and none besides': {
				'a stream is missing': {},
				'a stream is undeclared': { orders, refunds: orders }
			}
		},
		(streams: Source['streams']) => ({ manifest, source: { check, streams } })
	);
	const { readBack: _readBack, ...blind } = contact;
	const { lookUp: _lookUp, ...forgetful } = contact;
	const { choices: _choices, ...unasked } = contact;
	const looksUp = { ...manifest, actions: { contact: { ...manifest.actions.contact, once: 'look-up' } } } as const;
	notices(
		destinationHalfPromises,
		{
			'every declared action is written, and none besides': {
				'an action is missing': {},
				'an action is undeclared': { contact, task: contact }
			},
			'an action looks up, reads back and offers choices exactly where its manifest says so': {
				'it does not read back': { contact: blind },
				'it does not look up': { contact: forgetful },
				'it does not offer choices': { contact: unasked }
			}
		},
		(actions: Destination['actions']) => ({ manifest: looksUp, destination: { check, actions } })
	);
});
