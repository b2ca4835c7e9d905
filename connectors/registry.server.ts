import type { Destination, Manifest, Settings, Source, SystemFacts } from './contract.ts';
import { manifestOf, type ConnectorId, type declared } from './registry.ts';
import caldavTasks from './caldav-tasks/destination.server.ts';
import calendly from './calendly/source.server.ts';
import carddav from './carddav/destination.server.ts';
import csvFileDestination from './csv-file/destination.server.ts';
import csvFileSource from './csv-file/source.server.ts';
import fileDropDestination from './file-drop/destination.server.ts';
import fileDropSource from './file-drop/source.server.ts';
import fikenDestination from './fiken/destination.server.ts';
import fikenSource from './fiken/source.server.ts';
import fortnoxDestination from './fortnox/destination.server.ts';
import fortnoxSource from './fortnox/source.server.ts';
import ghostDestination from './ghost/destination.server.ts';
import ghostSource from './ghost/source.server.ts';
import googleCalendarDestination from './google-calendar/destination.server.ts';
import googleCalendarSource from './google-calendar/source.server.ts';
import googleSheetsDestination from './google-sheets/destination.server.ts';
import googleSheetsSource from './google-sheets/source.server.ts';
import httpJsonDestination from './http-json/destination.server.ts';
import httpJsonSource from './http-json/source.server.ts';
import hubspotDestination from './hubspot/destination.server.ts';
import hubspotSource from './hubspot/source.server.ts';
import mailbox from './mailbox/source.server.ts';
import ntfy from './ntfy/destination.server.ts';
import pipedriveDestination from './pipedrive/destination.server.ts';
import pipedriveSource from './pipedrive/source.server.ts';
import practiceDestination from './practice/destination.server.ts';
import practiceSource from './practice/source.server.ts';
import requestTrackerDestination from './request-tracker/destination.server.ts';
import requestTrackerSource from './request-tracker/source.server.ts';
import shopifyDestination from './shopify/destination.server.ts';
import shopifySource from './shopify/source.server.ts';
import mailchimpDestination from './mailchimp/destination.server.ts';
import mailchimpSource from './mailchimp/source.server.ts';
import slack from './slack/destination.server.ts';
import smtpMail from './smtp-mail/destination.server.ts';
import sqlDestination from './sql/destination.server.ts';
import sqlSource from './sql/source.server.ts';
import stripe from './stripe/source.server.ts';
import tripletexDestination from './tripletex/destination.server.ts';
import tripletexSource from './tripletex/source.server.ts';
import trytonDestination from './tryton/destination.server.ts';
import trytonSource from './tryton/source.server.ts';
import vendure from './vendure/source.server.ts';
import webForm from './web-form/source.server.ts';
import woocommerceDestination from './woocommerce/destination.server.ts';
import woocommerceSource from './woocommerce/source.server.ts';
import wordpressForms from './wordpress-forms/source.server.ts';
import xeroDestination from './xero/destination.server.ts';
import xeroSource from './xero/source.server.ts';

type SourceWhere<Streams> = keyof Streams extends never ? { readonly source?: never } : { readonly source: Source };
type DestinationWhere<Actions> = keyof Actions extends never
	? { readonly destination?: never }
	: { readonly destination: Destination };

/** The halves of a connector whose streams and actions stand in the settings of each system. */
interface DescribedHalves {
	readonly source: (settings: Settings) => Source;
	readonly destination: (settings: Settings) => Destination;
}

/** A source where the manifest declares streams, a destination where it declares actions, and nothing besides. */
export type HalvesOf<M extends Manifest> = M extends { readonly described: true }
	? DescribedHalves
	: SourceWhere<M['streams']> & DestinationWhere<M['actions']>;

/** The halves of every connector: one that is forgotten does not compile. */
export type AllHalves = { readonly [Id in ConnectorId]: HalvesOf<(typeof declared)[Id]> };

const halves: AllHalves = {
	'web-form': { source: webForm },
	mailbox: { source: mailbox },
	carddav: { destination: carddav },
	'caldav-tasks': { destination: caldavTasks },
	'smtp-mail': { destination: smtpMail },
	'csv-file': { source: csvFileSource, destination: csvFileDestination },
	'file-drop': { source: fileDropSource, destination: fileDropDestination },
	'google-calendar': { source: googleCalendarSource, destination: googleCalendarDestination },
	'google-sheets': { source: googleSheetsSource, destination: googleSheetsDestination },
	'http-json': { source: httpJsonSource, destination: httpJsonDestination },
	fiken: { source: fikenSource, destination: fikenDestination },
	fortnox: { source: fortnoxSource, destination: fortnoxDestination },
	tripletex: { source: tripletexSource, destination: tripletexDestination },
	tryton: { source: trytonSource, destination: trytonDestination },
	xero: { source: xeroSource, destination: xeroDestination },
	sql: { source: sqlSource, destination: sqlDestination },
	shopify: { source: shopifySource, destination: shopifyDestination },
	vendure: { source: vendure },
	woocommerce: { source: woocommerceSource, destination: woocommerceDestination },
	'wordpress-forms': { source: wordpressForms },
	stripe: { source: stripe },
	mailchimp: { source: mailchimpSource, destination: mailchimpDestination },
	ghost: { source: ghostSource, destination: ghostDestination },
	slack: { destination: slack },
	calendly: { source: calendly },
	'request-tracker': { source: requestTrackerSource, destination: requestTrackerDestination },
	ntfy: { destination: ntfy },
	hubspot: { source: hubspotSource, destination: hubspotDestination },
	pipedrive: { source: pipedriveSource, destination: pipedriveDestination },
	practice: { source: practiceSource, destination: practiceDestination }
};

/** A connector's half with the manifest that it keeps. */
export interface Registered<Half> {
	readonly manifest: Manifest;
	readonly half: Half;
}

const isConnector = (id: string): id is ConnectorId => Object.hasOwn(halves, id);

const forSystem = <Half extends object>(
	half: Half | ((settings: Settings) => Half) | undefined,
	settings: Settings
): Half | undefined => (typeof half === 'function' ? half(settings) : half);

/** What a system is read with; undefined where there is no such connector or nothing to read. */
export function sourceOf(system: SystemFacts): Registered<Source> | undefined {
	const { connector, settings } = system;
	const manifest = manifestOf(system);
	const half = isConnector(connector) ? forSystem<Source>(halves[connector].source, settings) : undefined;
	return manifest && half ? { manifest, half } : undefined;
}

/** What a system is written with; undefined where there is no such connector or nothing to write. */
export function destinationOf(system: SystemFacts): Registered<Destination> | undefined {
	const { connector, settings } = system;
	const manifest = manifestOf(system);
	const half = isConnector(connector) ? forSystem<Destination>(halves[connector].destination, settings) : undefined;
	return manifest && half ? { manifest, half } : undefined;
}
