import type { Description, Manifest, Settings, SystemFacts } from './contract.ts';
import caldavTasks from './caldav-tasks/manifest.ts';
import calendly from './calendly/manifest.ts';
import carddav from './carddav/manifest.ts';
import csvFile from './csv-file/manifest.ts';
import fileDrop from './file-drop/manifest.ts';
import fiken from './fiken/manifest.ts';
import fortnox from './fortnox/manifest.ts';
import ghost from './ghost/manifest.ts';
import googleCalendar from './google-calendar/manifest.ts';
import googleSheets from './google-sheets/manifest.ts';
import httpJsonDescription from './http-json/description.ts';
import httpJson from './http-json/manifest.ts';
import hubspot from './hubspot/manifest.ts';
import mailbox from './mailbox/manifest.ts';
import ntfy from './ntfy/manifest.ts';
import pipedrive from './pipedrive/manifest.ts';
import practice from './practice/manifest.ts';
import requestTracker from './request-tracker/manifest.ts';
import shopify from './shopify/manifest.ts';
import mailchimp from './mailchimp/manifest.ts';
import slack from './slack/manifest.ts';
import smtpMail from './smtp-mail/manifest.ts';
import sqlDescription from './sql/description.ts';
import sql from './sql/manifest.ts';
import stripe from './stripe/manifest.ts';
import tripletex from './tripletex/manifest.ts';
import tryton from './tryton/manifest.ts';
import vendure from './vendure/manifest.ts';
import webForm from './web-form/manifest.ts';
import woocommerce from './woocommerce/manifest.ts';
import wordpressForms from './wordpress-forms/manifest.ts';
import xero from './xero/manifest.ts';

/** Manifests that stand under their own ids. */
type UnderTheirIds<All> = { readonly [Id in keyof All]: Manifest & { readonly id: Id } };

const underTheirIds = <All extends UnderTheirIds<All>>(all: All): All => all;

/** Every connector, in the order in which the set-up offers them. */
export const declared = underTheirIds({
	'web-form': webForm,
	mailbox,
	carddav,
	'caldav-tasks': caldavTasks,
	'smtp-mail': smtpMail,
	'csv-file': csvFile,
	'file-drop': fileDrop,
	'google-calendar': googleCalendar,
	'google-sheets': googleSheets,
	'http-json': httpJson,
	fiken,
	fortnox,
	tripletex,
	tryton,
	xero,
	sql,
	shopify,
	vendure,
	woocommerce,
	'wordpress-forms': wordpressForms,
	stripe,
	mailchimp,
	ghost,
	slack,
	calendly,
	'request-tracker': requestTracker,
	ntfy,
	hubspot,
	pipedrive,
	practice
});

export type ConnectorId = keyof typeof declared;

/** The connectors whose streams and actions stand in the settings of each system. */
type DescribedId = {
	[Id in ConnectorId]: (typeof declared)[Id] extends { readonly described: true } ? Id : never;
}[ConnectorId];

const descriptions: Readonly<Record<DescribedId, Description>> = {
	'http-json': httpJsonDescription,
	sql: sqlDescription
};

const descriptionOf = (connector: string): Description | undefined =>
	Object.hasOwn(descriptions, connector) ? descriptions[connector as DescribedId] : undefined;

export const allManifests: readonly Manifest[] = Object.values(declared);

const byId: Record<string, Manifest> = { ...declared };
// Ids come out of the database and out of addresses, and "constructor" is no connector.
Object.setPrototypeOf(byId, null);

/**
 * The manifests by their ids: names, summaries and settings. An id that is not there gives undefined, whatever it is
 * called. For streams and actions ask {@link manifestOf}.
 */
export const manifests: Readonly<Record<string, Manifest>> = byId;

/** What this very system can do, also where that stands in its settings; undefined where there is no such connector. */
export function manifestOf({ connector, settings }: SystemFacts): Manifest | undefined {
	const manifest = manifests[connector];
	const description = descriptionOf(connector);
	return manifest && description ? { ...manifest, ...description.parts(settings) } : manifest;
}

/** What a connector itself finds wrong with the settings of a system: a sentence each, by the name of the setting. */
export const settingProblems = (connector: string, settings: Settings): Readonly<Record<string, string>> =>
	descriptionOf(connector)?.problems(settings) ?? {};
