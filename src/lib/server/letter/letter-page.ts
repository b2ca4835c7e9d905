import { manifestOf } from '#connectors/registry.ts';
import { maskedFields } from '#lib/domain/letter/masked-value.ts';
import { mailLink } from '#lib/domain/letter/mail-link.ts';
import { writeLetter, type Letter, type LetterFacts } from '#lib/domain/letter/write-letter.ts';
import type { App } from '../app.ts';
import { outgoingValues } from '../engine/outgoing-values.ts';
import { usedSystems } from '../health/used-systems.ts';
import type { Connection } from '../persistence/connections.ts';
import type { StoredFinding } from '../persistence/findings.ts';
import type { System } from '../persistence/systems.ts';
import type { Workspace } from '../persistence/workspaces.ts';
import { confidence } from './confidence.ts';
import { expectedOf } from './expected.ts';
import { failuresOf, type FailedRequest } from './failed-request.ts';

type Parts = Pick<App, 'store' | 'seal' | 'now'>;

export interface LetterAbout {
	readonly workspace: Workspace;
	readonly person: string;
	readonly connections: readonly Connection[];
	/** Null where nothing is known of the system, such as of a connection that something else runs. */
	readonly system: System | null;
	readonly say: string;
	readonly since: number | null;
	readonly check: string | null;
}

const RECENT = 20;

const splitUp = (technical: string): { request: string; answer: string } => {
	const [request = '', ...answer] = technical.split(' -> ');
	return answer.length === 0 ? { request: '', answer: technical } : { request, answer: answer.join(' -> ') };
};

/** The record that could not be carried: what was to be sent, and what it was made of. */
const exampleOf = async ({ store }: Parts, { deliveryId }: FailedRequest, { timeZone }: Workspace) => {
	const found = deliveryId === null ? null : await store.deliveries.byId(deliveryId);
	const action = found && (await store.connections.actionById(found.delivery.actionId));
	if (!found || !action) return null;
	const context = { timeZone } as Parameters<typeof outgoingValues>[0]['context'];
	const hasValues = found.record.values !== null;
	const outgoing = hasValues ? outgoingValues({ row: action, context, half: null }, found) : { soFar: {} };
	const sent = 'values' in outgoing ? outgoing.values : (outgoing.soFar ?? {});
	const fields = new Set(Object.keys(action.mapping ?? {}));
	return { delivery: found.delivery, sent, source: found.record.values, fields };
};

/** What was carried lately may be repeated in an answer too. */
const valuesLately = async ({ store }: Parts, connections: readonly Connection[]): Promise<unknown[]> =>
	(await Promise.all(connections.map(({ id }) => store.records.latest(id, RECENT)))).flat().map(({ values }) => values);

/** Writes a letter to the supplier of a system: nothing in it is a secret, or says what a person has said. */
export const letterAbout = async (parts: Parts, about: LetterAbout): Promise<Letter> => {
	const { workspace, connections, system } = about;
	const { last, failedRuns } = await failuresOf(parts, system?.id ?? null, connections);
	const example = last && (await exampleOf(parts, last, workspace));
	const values = [
		...(await valuesLately(parts, connections)),
		example?.sent,
		example?.source,
		example?.delivery.recordKey
	];
	const systems = await Promise.all(connections.map((connection) => usedSystems(parts, connection)));
	const all = [...new Map([...systems.flat(), ...(system ? [system] : [])].map((one) => [one.id, one])).values()];
	const plain = confidence(parts, all, values);
	const waiting = system ? await parts.store.deliveries.countFailing(system.id) : 0;
	const facts: LetterFacts = {
		business: workspace.name,
		person: about.person,
		product: (system && manifestOf(system)?.name) ?? system?.name ?? 'your service',
		say: plain(about.say),
		since: about.since,
		failed: last && {
			at: last.at,
			...splitUp(plain(last.technical)),
			reference: example?.delivery.key ?? null
		},
		example: example ? maskedFields(example.sent, example.fields) : [],
		tried: { times: example?.delivery.attempts ?? 0, waiting, failedRuns },
		expected: expectedOf(system, about.check),
		timeZone: workspace.timeZone
	};
	return writeLetter(facts);
};

const troubled = ({ signedIn, failing }: System): boolean => signedIn === false || failing !== null;

/** Whom a letter about connections may go to, the one that fails first. */
const choicesOf = async (parts: Parts, connections: readonly Connection[]): Promise<System[]> => {
	const used = (await Promise.all(connections.map((connection) => usedSystems(parts, connection)))).flat();
	const systems = [...new Map(used.map((system) => [system.id, system])).values()];
	return systems.toSorted((a, b) => Number(troubled(b)) - Number(troubled(a)));
};

export interface LetterAsked {
	readonly workspace: Workspace;
	readonly person: string;
	/** The system that was chosen, or null. */
	readonly system: string | null;
}

const pageOf = async (
	parts: Parts,
	{ workspace, person, system: asked }: LetterAsked,
	connections: readonly Connection[],
	what: Pick<LetterAbout, 'say' | 'since' | 'check'>,
	fixed: System | null = null
) => {
	const choices = fixed ? [fixed] : await choicesOf(parts, connections);
	const system = choices.find(({ id }) => id === asked) ?? choices[0] ?? null;
	const letter = await letterAbout(parts, { workspace, person, connections, system, ...what });
	return {
		...letter,
		link: mailLink(letter),
		system: system?.id ?? null,
		name: system?.name ?? null,
		choices: choices.map(({ id, name }) => ({ id, name }))
	};
};

/** A letter about a finding: to the system that it is about, or to one of those that its connection uses. */
export const letterOfFinding = async (parts: Parts, asked: LetterAsked, finding: StoredFinding) => {
	const { say, since, check, connectionId, systemId } = finding;
	const system = systemId === null ? null : await parts.store.systems.byId(systemId);
	const all = await parts.store.connections.of(asked.workspace.id);
	const using = await Promise.all(
		all.map(async (one) => ((await usedSystems(parts, one)).some(({ id }) => id === systemId) ? [one] : []))
	);
	const connections = systemId === null ? all.filter(({ id }) => id === connectionId) : using.flat();
	return pageOf(parts, asked, connections, { say, since, check }, system);
};

/** A letter about a connection, whatever is wrong with it. */
export const letterOfConnection = async (
	parts: Parts,
	asked: LetterAsked,
	connection: Connection,
	what: Pick<LetterAbout, 'say' | 'since'>
) => pageOf(parts, asked, [connection], { ...what, check: null });
