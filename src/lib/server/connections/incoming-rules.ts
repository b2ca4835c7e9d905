import type { Settings } from '#connectors/contract.ts';
import { manifests } from '#connectors/registry.ts';
import { readEntry } from '#connectors/web-form/read-entry.ts';
import { withDefaults } from '../engine/settings.ts';
import type { System } from '../persistence/systems.ts';

/** A system's settings as its incoming address goes by them: what nobody has answered is as the manifest says. */
export const incomingSettings = ({ connector, settings }: Pick<System, 'connector' | 'settings'>): Settings =>
	withDefaults(manifests[connector]?.settings ?? [], settings);

/** Origins as a browser writes them, from what a person typed: one a line, with or without https:// and a path. */
const originsOf = (typed: string): string[] =>
	typed
		.split(/[\s,]+/)
		.filter(Boolean)
		.flatMap((line) => (/^https?:\/\//i.test(line) ? [line] : [`https://${line}`, `http://${line}`]))
		.filter((address) => URL.canParse(address))
		.map((address) => new URL(address).origin);

/**
 * The origin to allow in the answer: `*` where every website may send, the asking one where it stands on the list,
 * null where it does not. A request without an origin (a server, a mail gateway) is always let in.
 */
export const allowedOrigin = (settings: Settings, asking: string | null): string | null => {
	const typed = String(settings.allowedOrigins ?? '').trim();
	if (typed === '' || typed.split(/[\s,]+/).includes('*') || asking === null) return '*';
	return originsOf(typed).includes(asking) ? asking : null;
};

/** Whether the trap field, which people do not see, was filled in. */
export const isSuspect = (settings: Settings, contentType: string, body: Uint8Array): boolean => {
	const trap = String(settings.honeypot ?? '');
	if (trap === '') return false;
	const value = readEntry({ contentType, body }).values[trap];
	return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.some((part) => part !== '');
};

/** Where to send the visitor's browser afterwards, or null for our own page. */
export const thanksAddress = (settings: Settings): string | null => {
	const address = String(settings.thanksUrl ?? '');
	const url = URL.canParse(address) ? new URL(address) : null;
	return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
};
