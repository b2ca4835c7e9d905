import type { Destination, Manifest, Source } from './contract.ts';
import { manifests, type ConnectorId, type declared } from './registry.ts';
import caldavTasks from './caldav-tasks/destination.server.ts';
import carddav from './carddav/destination.server.ts';
import csvFileDestination from './csv-file/destination.server.ts';
import csvFileSource from './csv-file/source.server.ts';
import mailbox from './mailbox/source.server.ts';
import practiceDestination from './practice/destination.server.ts';
import practiceSource from './practice/source.server.ts';
import smtpMail from './smtp-mail/destination.server.ts';
import webForm from './web-form/source.server.ts';

type SourceWhere<Streams> = keyof Streams extends never ? { readonly source?: never } : { readonly source: Source };
type DestinationWhere<Actions> = keyof Actions extends never
	? { readonly destination?: never }
	: { readonly destination: Destination };

/** A source where the manifest declares streams, a destination where it declares actions, and nothing besides. */
export type HalvesOf<M extends Manifest> = SourceWhere<M['streams']> & DestinationWhere<M['actions']>;

/** The halves of every connector: one that is forgotten does not compile. */
export type AllHalves = { readonly [Id in ConnectorId]: HalvesOf<(typeof declared)[Id]> };

const halves: AllHalves = {
	'web-form': { source: webForm },
	mailbox: { source: mailbox },
	carddav: { destination: carddav },
	'caldav-tasks': { destination: caldavTasks },
	'smtp-mail': { destination: smtpMail },
	'csv-file': { source: csvFileSource, destination: csvFileDestination },
	practice: { source: practiceSource, destination: practiceDestination }
};

/** A connector's half with the manifest that it keeps. */
export interface Registered<Half> {
	readonly manifest: Manifest;
	readonly half: Half;
}

const isConnector = (id: string): id is ConnectorId => Object.hasOwn(halves, id);

/** What a connector reads with; undefined where there is no such connector or nothing to read. */
export function sourceOf(id: string): Registered<Source> | undefined {
	const manifest = manifests[id];
	const half = isConnector(id) ? halves[id].source : undefined;
	return manifest && half ? { manifest, half } : undefined;
}

/** What a connector writes with; undefined where there is no such connector or nothing to write. */
export function destinationOf(id: string): Registered<Destination> | undefined {
	const manifest = manifests[id];
	const half = isConnector(id) ? halves[id].destination : undefined;
	return manifest && half ? { manifest, half } : undefined;
}
