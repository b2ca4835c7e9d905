import { expect } from 'vitest';
import type { Destination, Manifest, Source } from '../contract.ts';
import type { Promised } from './promise.ts';

/** A manifest with the half that was written for it. */
export interface SourceHalf {
	readonly manifest: Manifest;
	readonly source: Source;
}

export interface DestinationHalf {
	readonly manifest: Manifest;
	readonly destination: Destination;
}

export const sourceHalfPromises: readonly Promised<SourceHalf>[] = [
	{
		say: 'every declared stream is written, and none besides',
		prove: ({ manifest, source }) => {
			expect(Object.keys(source.streams).toSorted()).toEqual(Object.keys(manifest.streams).toSorted());
		}
	}
];

export const destinationHalfPromises: readonly Promised<DestinationHalf>[] = [
	{
		say: 'every declared action is written, and none besides',
		prove: ({ manifest, destination }) => {
			expect(Object.keys(destination.actions).toSorted()).toEqual(Object.keys(manifest.actions).toSorted());
		}
	},
	{
		say: 'an action looks up, reads back and offers choices exactly where its manifest says so',
		prove: ({ manifest, destination }) => {
			for (const [name, declared] of Object.entries(manifest.actions)) {
				const action = destination.actions[name];
				if (declared.once === 'look-up') expect(action?.lookUp, `${name}: lookUp`).toBeDefined();
				expect(action?.readBack !== undefined, `${name}: readBack`).toBe(declared.readsBack);
				const live = declared.options.filter((option) => option.live).map((option) => option.name);
				expect(Object.keys(action?.choices ?? {}).toSorted(), `${name}: choices`).toEqual(live.toSorted());
			}
		}
	}
];
