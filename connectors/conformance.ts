import type { Destination, Manifest, Source } from './contract.ts';
import type { DestinationBed, SourceBed } from './conformance/bed.ts';
import { checkPromises } from './conformance/check.ts';
import { actionPromises } from './conformance/destination.ts';
import { destinationHalfPromises, sourceHalfPromises } from './conformance/halves.ts';
import { manifestPromises } from './conformance/declaration.ts';
import { putToTheTest } from './conformance/promise.ts';
import { streamPromises } from './conformance/source.ts';

export type { Bed, DestinationBed, SourceBed } from './conformance/bed.ts';

/** Registers the promises that every source keeps, for each of its streams. Call it at the top of a test file. */
export function sourceConformance(manifest: Manifest, source: Source, bed: SourceBed): void {
	putToTheTest(`${manifest.id}: manifest`, manifestPromises, manifest);
	putToTheTest(`${manifest.id}: source`, sourceHalfPromises, { manifest, source });
	for (const [name, stream] of Object.entries(source.streams)) {
		putToTheTest(`${manifest.id}: check before ${name}`, checkPromises, { check: source.check, name, bed });
		putToTheTest(`${manifest.id}: stream ${name}`, streamPromises, { name, stream, bed });
	}
}

/** Registers the promises that every destination keeps, for each of its actions. Call it at the top of a test file. */
export function destinationConformance(manifest: Manifest, destination: Destination, bed: DestinationBed): void {
	putToTheTest(`${manifest.id}: manifest`, manifestPromises, manifest);
	putToTheTest(`${manifest.id}: destination`, destinationHalfPromises, { manifest, destination });
	for (const [name, action] of Object.entries(destination.actions)) {
		const declared = manifest.actions[name];
		putToTheTest(`${manifest.id}: check before ${name}`, checkPromises, { check: destination.check, name, bed });
		if (declared) putToTheTest(`${manifest.id}: action ${name}`, actionPromises, { name, declared, action, bed });
	}
}
