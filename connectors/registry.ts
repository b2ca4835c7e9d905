import type { Manifest } from './contract.ts';
import caldavTasks from './caldav-tasks/manifest.ts';
import carddav from './carddav/manifest.ts';
import csvFile from './csv-file/manifest.ts';
import mailbox from './mailbox/manifest.ts';
import practice from './practice/manifest.ts';
import smtpMail from './smtp-mail/manifest.ts';
import webForm from './web-form/manifest.ts';

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
	practice
});

export type ConnectorId = keyof typeof declared;

export const allManifests: readonly Manifest[] = Object.values(declared);

const byId: Record<string, Manifest> = { ...declared };
// Ids come out of the database and out of addresses, and "constructor" is no connector.
Object.setPrototypeOf(byId, null);

/** The manifests by their ids. An id that is not there gives undefined, whatever it is called. */
export const manifests: Readonly<Record<string, Manifest>> = byId;
