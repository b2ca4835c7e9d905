import { ConnectorError } from '#connectors/connector-error.ts';
import type { Context, DestinationAction, Source, SourceStream } from '#connectors/contract.ts';
import { masked } from './masked.ts';
import type { Halves } from './work.ts';

const withoutSecrets = (failure: unknown, context: Context): unknown => {
	if (!(failure instanceof ConnectorError)) return failure;
	const { kind, waitAtLeast, maybeDone } = failure;
	const say = masked(failure.say, context);
	const technical = masked(failure.technical, context);
	return new ConnectorError(kind, { say, technical, waitAtLeast, maybeDone });
};

const discreetly = async <Answer>(context: Context, work: () => Promise<Answer>): Promise<Answer> => {
	try {
		return await work();
	} catch (failure) {
		throw withoutSecrets(failure, context);
	}
};

const checking =
	(check: Source['check']): Source['check'] =>
	async (context) => {
		const answer = await check(context);
		if (answer.fine) return answer;
		const technical = answer.technical && masked(answer.technical, context);
		return { ...answer, say: masked(answer.say, context), ...(technical && { technical }) };
	};

const streaming = (stream: SourceStream): SourceStream => ({
	now: (context) => discreetly(context, () => stream.now(context)),
	latest: (context, count) => discreetly(context, () => stream.latest(context, count)),
	read: async function* (context, cursor, since) {
		try {
			yield* stream.read(context, cursor, since);
		} catch (failure) {
			throw withoutSecrets(failure, context);
		}
	}
});

const acting = ({ write, lookUp, isThere, readBack, remove, choices }: DestinationAction): DestinationAction => ({
	write: (context, outgoing) => discreetly(context, () => write(context, outgoing)),
	...(lookUp && { lookUp: (context, key, values) => discreetly(context, () => lookUp(context, key, values)) }),
	...(isThere && { isThere: (context, outgoing) => discreetly(context, () => isThere(context, outgoing)) }),
	...(readBack && { readBack: (context, receipt) => discreetly(context, () => readBack(context, receipt)) }),
	...(remove && { remove: (context, receipt) => discreetly(context, () => remove(context, receipt)) }),
	...(choices && { choices })
});

const each = <Part>(parts: Readonly<Record<string, Part>>, wrap: (part: Part) => Part): Record<string, Part> =>
	Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, wrap(part)]));

/**
 * Both halves of every connector, so that no failure repeats a secret, whatever the system has answered: some quote the
 * whole sign-in in the sentence with which they refuse it.
 */
export const discreet = ({ sourceOf, destinationOf }: Halves): Halves => ({
	sourceOf: (system) => {
		const found = sourceOf(system);
		if (!found) return undefined;
		const { check, streams } = found.half;
		return { ...found, half: { check: checking(check), streams: each(streams, streaming) } };
	},
	destinationOf: (system) => {
		const found = destinationOf(system);
		if (!found) return undefined;
		const { check, actions } = found.half;
		return { ...found, half: { check: checking(check), actions: each(actions, acting) } };
	}
});
