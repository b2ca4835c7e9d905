import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { RealServer } from './real-server.ts';
import { listening, webServer } from './web-server.ts';

/** Servers without manners: they let nobody in, and say aloud with which words somebody tried. */
export interface Telltale extends RealServer {
	readonly webUrl: string;
	readonly smtpPort: number;
	readonly imapPort: number;
	/** Every password that was tried, as it came over the wire and decoded. */
	readonly heard: string[];
}

const decoded = (text: string): string => Buffer.from(text, 'base64').toString().replaceAll('\0', ' ');

/** A server of lines: greets, and answers each line as the protocol says. */
const lineServer = (greeting: string, talk: () => (line: string) => string) =>
	createServer((socket: Socket) => {
		const answer = talk();
		socket.on('error', () => undefined).write(`${greeting}\r\n`);
		createInterface({ input: socket }).on('line', (line) => void socket.write(`${answer(line)}\r\n`));
	});

export async function startTelltale(): Promise<Telltale> {
	const heard: string[] = [];
	const aloud = (line: string): string => {
		const said = `${line} that is ${decoded(line.split(' ').at(-1) ?? '')}`;
		heard.push(said);
		return said;
	};
	const web = await webServer((request, response) => {
		const authorization = request.headers.authorization;
		const said = authorization ? aloud(authorization) : 'nobody';
		const headers = { 'www-authenticate': 'Basic realm="Telltale"', 'content-type': 'text/plain' };
		response.writeHead(authorization ? 400 : 401, said, headers).end(`You may not come in with ${said}`);
	});
	const refusal = (line: string): string => `You may not come in with ${aloud(line)}`;
	const smtp = lineServer('220 telltale', () => (line) => {
		if (line.startsWith('EHLO')) return '250-telltale\r\n250 AUTH PLAIN';
		return line.startsWith('AUTH') ? `535 5.7.8 ${refusal(line)}` : '250 Well';
	});
	const imap = lineServer('* OK telltale', () => {
		let asking = '';
		return (line) => {
			const [tag = '', verb] = line.split(' ');
			if (verb === 'CAPABILITY') return `* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${tag} OK done`;
			if (verb !== 'AUTHENTICATE') return verb ? `${tag} OK done` : `${asking} NO ${refusal(`AUTHENTICATE ${line}`)}`;
			asking = tag;
			return '+ ';
		};
	});
	const sockets = new Set<Socket>();
	for (const server of [smtp, imap]) server.on('connection', (socket) => sockets.add(socket));
	const hangUp = (): void => sockets.forEach((socket) => socket.destroy());
	const [smtpDoor, imapDoor] = [await listening(smtp, hangUp), await listening(imap, hangUp)];
	return {
		webUrl: web.url,
		smtpPort: smtpDoor.port,
		imapPort: imapDoor.port,
		heard,
		async stop() {
			await Promise.all([web.close(), smtpDoor.close(), imapDoor.close()]);
		}
	};
}
