import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { whileRunning } from './while-running.ts';

const TIME_LIMIT = 20_000;

/** A connection on which every small question leaves at once. Throws the system's own errors. */
export async function connectTo(address: string, port: number, signal: AbortSignal): Promise<Socket> {
	signal.throwIfAborted();
	const socket = connect({ host: address, port, noDelay: true });
	const tooLate = (): void => {
		socket.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
	};
	socket.setTimeout(TIME_LIMIT, tooLate);
	try {
		await whileRunning(signal, once(socket, 'connect'));
		return socket.setTimeout(0).off('timeout', tooLate);
	} catch (error) {
		socket.destroy();
		throw error;
	}
}
