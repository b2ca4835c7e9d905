import { expect, test } from 'vitest';
import { manifests } from '#connectors/registry.ts';
import { destinationOf, sourceOf } from '#connectors/registry.server.ts';
import { discreet } from './discreet.ts';

const names = (part: object): string[] => Object.keys(part).toSorted();

test.each(Object.keys(manifests))('%s can do discreetly whatever it can do', (connector) => {
	const system = { connector, settings: {} };
	const before = destinationOf(system)?.half.actions ?? {};
	const after = discreet({ sourceOf, destinationOf }).destinationOf(system)?.half.actions ?? {};
	expect(names(after)).toEqual(names(before));
	for (const [name, action] of Object.entries(before)) expect(names(after[name] ?? {})).toEqual(names(action));
});
