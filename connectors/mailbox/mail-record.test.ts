import { expect, test } from 'vitest';
import { mailRecord } from './mail-record.ts';

const ARRIVED = Date.UTC(2026, 2, 2, 9, 15);

const record = (mail: string | Buffer, headerOnly = false, uid = 5) =>
	mailRecord(
		{
			facts: { uid, size: mail.length, arrivedAt: ARRIVED, sentAt: null, subject: '', from: '' },
			uidValidity: 9,
			content: Buffer.from(mail),
			headerOnly
		},
		[]
	);

const headers = (...more: string[]): string =>
	[
		'From: "Nordmann, Kari" <kari@example.com>',
		'To: Office <office@bakery.example>, salong@saga.example',
		'Reply-To: kari.nordmann@example.com',
		'Subject: =?UTF-8?Q?Bestilling_=F0=9F=A5=90?=',
		'Date: Mon, 02 Mar 2026 09:12:00 +0100',
		...more
	].join('\r\n');

test('the mail itself stands under mail, beside the fields of the form', async () => {
	const { values, occurredAt } = await record(`${headers('Message-ID: <1@example.com>')}\r\n\r\nSubject: Boller\r\n`);
	expect(values).toEqual({
		Subject: 'Boller',
		mail: {
			subject: 'Bestilling 🥐',
			from: 'kari@example.com',
			fromName: 'Nordmann, Kari',
			replyTo: 'kari.nordmann@example.com',
			to: 'office@bakery.example, salong@saga.example',
			date: '2026-03-02T08:12:00.000Z',
			text: 'Subject: Boller'
		}
	});
	expect(occurredAt).toBe(ARRIVED);
});

test('a mail without a readable date bears that of its arrival, at every reading', async () => {
	const { values } = await record('From: kari@example.com\r\nDate: yesterday\r\n\r\nHei');
	expect(values.mail).toMatchObject({ date: '2026-03-02T09:15:00.000Z' });
});

test('a mail in HTML alone has its text too', async () => {
	const { values } = await record(
		`${headers('Content-Type: text/html')}\r\n\r\n<p>Hei</p><table><tr><td>Name<td>Kari</table>`
	);
	expect(values).toMatchObject({ Name: 'Kari', mail: { text: 'Hei\n\nName: Kari' } });
});

test('of a mail that is too large the header is read, and a person is told', async () => {
	const { values, problem } = await record(headers('Message-ID: <2@example.com>'), true);
	expect(values).toMatchObject({ mail: { subject: 'Bestilling 🥐', text: '' } });
	expect(problem).toMatch(/larger than 5 MB/);
});

test('a mail that cannot be parsed is a record with a problem, and never dropped', async () => {
	const parts = '--x\r\n\r\n'.repeat(1500);
	const mail = `${headers('Message-ID: <3@example.com>', 'Content-Type: multipart/mixed; boundary=x')}\r\n\r\n${parts}`;
	const { key, problem } = await record(mail);
	expect(problem).toMatch(/garbled/);
	expect(key).toContain('<3@example.com>');
	expect((await record('')).problem).toMatch(/garbled/);
});

test('what no database can keep is replaced', async () => {
	const { values } = await record(`${headers()}\r\n\r\nName: Ka\0ri\r\n`);
	expect(values).toMatchObject({ Name: 'Ka\uFFFDri', mail: { text: 'Name: Ka\uFFFDri' } });
});

const keyOf = async (uid: number, ...more: string[]): Promise<string> =>
	(await record(`${headers(...more)}\r\n\r\nHei`, false, uid)).key;

test('a mail that was delivered twice is one', async () => {
	const id = 'Message-ID: <4@example.com>';
	expect(await keyOf(1, id)).toBe(await keyOf(2, id, 'Received: from another way'));
});

test('mails of a script that gives them all the same Message-ID are several', async () => {
	const id = 'Message-ID: <form@example.com>';
	const other = `${headers(id).replace('09:12:00', '09:12:01')}\r\n\r\nHei`;
	expect(await keyOf(1, id)).not.toBe((await record(other)).key);
});

test('a mail without a Message-ID is known by the marks of its way, under every numbering', async () => {
	const way = 'Received: from web\r\n\tby mail.bakery.example id 1abc; Mon, 02 Mar 2026 09:12:00 +0100';
	expect(await keyOf(1, way)).toBe(await keyOf(2, way));
	expect(await keyOf(1, way)).not.toBe(await keyOf(1, way.replace('1abc', '1abd')));
});

test('a mail without any mark is known by its place', async () => {
	expect(await keyOf(1)).toBe('uid:9:1');
	expect(await keyOf(2)).toBe('uid:9:2');
});
