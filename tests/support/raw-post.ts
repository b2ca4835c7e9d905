import { once } from 'node:events';
import { connect } from 'node:net';

const PIECE = Buffer.alloc(100_000, 'a');

interface RawPost {
	/** Bytes of the body, in whole pieces of 100,000. */
	readonly size: number;
	/** Whether it says beforehand how much will come. */
	readonly announced: boolean;
}

/**
 * Posts as simple programs do: says that it closes afterwards, writes all of the body, and only then looks for an answer.
 * Answers with what came back; fails where the connection is reset instead.
 */
export const rawPost = async (url: string, { size, announced }: RawPost): Promise<string> => {
	const { port, pathname, host } = new URL(url);
	const socket = connect(Number(port), '127.0.0.1');
	let answer = '';
	const ended = once(socket, 'close');
	const failed = once(socket, 'error').then(([failure]) => Promise.reject(failure as Error));
	const length = announced ? `content-length: ${size}` : 'transfer-encoding: chunked';
	socket.write(`POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`);
	socket.write(`connection: close\r\n${length}\r\n\r\n`);
	const send = async (data: string | Buffer): Promise<void> => {
		if (!socket.write(data)) await Promise.race([once(socket, 'drain'), failed]);
	};
	for (let sent = 0; sent < size; sent += PIECE.length) {
		if (!announced) await send(`${PIECE.length.toString(16)}\r\n`);
		await send(PIECE);
		if (!announced) await send('\r\n');
	}
	if (!announced) await send('0\r\n\r\n');
	socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
	await Promise.race([ended, failed]);
	return answer;
};
