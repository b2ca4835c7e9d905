import { expect, test } from 'vitest';
import { isNobody } from './nobody.ts';

test.each([
	'noreply@shop.example',
	'no-reply@shop.example',
	'No.Reply+17@shop.example',
	'noreply-orders@shop.example',
	'do-not-reply@shop.example',
	'MAILER-DAEMON@mx.example',
	'ikke-svar@butikk.example',
	'svara_inte@butik.example',
	'nicht.antworten@laden.example',
	'bounces+kari=example.com@list.example'
])('nobody reads what is sent to %s', (address) => expect(isNobody(address)).toBe(true));

test.each([
	'nora@example.com',
	'norbert.reply@example.com',
	'postmann@example.com',
	'svar@example.com',
	'bounce.house@hopp.example'
])('somebody reads what is sent to %s', (address) => expect(isNobody(address)).toBe(false));
